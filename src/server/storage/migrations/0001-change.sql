CREATE TABLE "city" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demonstration" boolean NOT NULL
);

alter table "city" enable row level security;
alter table "city" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"city"'::regclass loop
    execute format('drop policy %I on "city"', old.polname);
  end loop;
end $$;
revoke all on "city" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "city" to yaodian_system;
create policy system on "city" to yaodian_system using (true) with check (true);
