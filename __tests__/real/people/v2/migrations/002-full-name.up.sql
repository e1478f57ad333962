-- Both versions write one of the two columns; the trigger fills the other.
alter table people add column full_name text;
create function people_names() returns trigger language plpgsql as $$
begin
  new.full_name := coalesce(new.full_name, new.name);
  new.name := coalesce(new.name, new.full_name);
  return new;
end $$;
create trigger people_names before insert or update on people for each row execute function people_names();
update people set full_name = name where full_name is null;
