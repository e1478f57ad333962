create table people (id uuid primary key, name text not null);
