create table users (name text primary key, password text not null);
create table patients (id int primary key, name text not null);
create table vitals (
  id bigint generated always as identity primary key,
  patient int not null references patients (id),
  heart_rate real not null,
  temperature real not null,
  oxygen real not null,
  at timestamptz not null default now()
);
create index vitals_by_patient on vitals (patient, at desc);
-- The demo's nurse, password "vital-signs".
insert into users (name, password) values ('nurse', '0f1e2d3c4b5a6978:d86b18cdf125698f2c1b124741f6b3f78c3f3e6824539a1d2f8311f5d00af70f');
insert into patients (id, name) select n, 'Patient ' || n from generate_series(1, 12) as n;
