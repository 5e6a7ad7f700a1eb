-- The kernel's own tables, and what every later migration relies on. Runs as exchange_owner; the application signs in as
-- exchange_app, which owns nothing. Safe to reverse only on an empty database.
create schema kernel;
grant usage on schema kernel to exchange_app, exchange_views;

-- What the current transaction may see. nullif, because an ended "set local" leaves '' behind, not null; with neither
-- set, every comparison is null and no row is visible: the wall fails closed.
create function kernel.current_organisation() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '') $$;
create function kernel.current_person() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Gives a tenant-owned table its wall: the application sees and writes rows of the current organisation only, even with
-- native SQL, and so does the owner (force). exchange_views may read all rows, because the exchange views it owns are
-- where it is decided which columns an organisation publishes.
create procedure kernel.make_tenant_owned(tab regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format('create policy organisation_only on %s to exchange_app, exchange_owner '
    'using (organisation_id = (select kernel.current_organisation())) '
    'with check (organisation_id = (select kernel.current_organisation()))', tab);
  execute format('create policy exchange_views_read on %s for select to exchange_views using (true)', tab);
  execute format('grant select on %s to exchange_views', tab);
end $$;

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % is refused', tg_table_name, lower(tg_op) using errcode = 'CE001';
end $$;

-- Jobs (db-scheduler's table, its column names).
create table kernel.scheduled_job (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  constraint pk_scheduled_job primary key (task_name, task_instance)
);
create index ix_scheduled_job_execution_time on kernel.scheduled_job (execution_time);
create index ix_scheduled_job_last_heartbeat on kernel.scheduled_job (last_heartbeat);
grant select, insert, update, delete on kernel.scheduled_job to exchange_app;

-- Who did what, why, when, on whose behalf. An act may be inside an organisation or of the exchange as a whole.
create table kernel.audit_act (
  id              uuid        not null constraint pk_audit_act primary key,
  at              timestamptz not null,
  actor_id        uuid,
  on_behalf_of    uuid,
  organisation_id text,
  action          text        not null,
  subject_id      uuid        not null,
  about_person_id uuid,
  summary         text        not null,
  reason          text
);
create index ix_audit_act_about_person on kernel.audit_act (about_person_id, at desc, id desc);
create index ix_audit_act_subject on kernel.audit_act (subject_id, at);
alter table kernel.audit_act enable row level security;
alter table kernel.audit_act force row level security;
-- An organisation reads its own acts; a person reads every act about them and every act of theirs, wherever it was done.
create policy audit_read on kernel.audit_act for select to exchange_app using (
  organisation_id = (select kernel.current_organisation())
  or about_person_id = (select kernel.current_person())
  or actor_id = (select kernel.current_person()));
create policy audit_write on kernel.audit_act for insert to exchange_app with check (
  organisation_id is null or organisation_id = (select kernel.current_organisation()));
grant select, insert on kernel.audit_act to exchange_app;
create trigger audit_act_only_grows before update or delete on kernel.audit_act
  for each row execute function kernel.refuse_change();
create trigger audit_act_is_never_emptied before truncate on kernel.audit_act
  for each statement execute function kernel.refuse_change();
