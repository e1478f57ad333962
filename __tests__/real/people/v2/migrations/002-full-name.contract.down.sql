alter table people add column name text;
update people set name = full_name where name is null;
alter table people alter column name set not null;
create function people_names() returns trigger language plpgsql as $$
begin
  new.full_name := coalesce(new.full_name, new.name);
  new.name := coalesce(new.name, new.full_name);
  return new;
end $$;
create trigger people_names before insert or update on people for each row execute function people_names();
