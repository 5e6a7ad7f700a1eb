-- What an event taught, for its report, and why work of it was left out of a confirmation. Dropping both tables reverses this.

-- Tenant-owned: written by whoever plans events, the latest words count.
create table pool.event_learnings (
  organisation_id text        not null constraint fk_event_learnings_organisation references identity.organisation,
  event_id        uuid        not null,
  words           text        not null constraint ck_event_learnings_words check (length(words) <= 4000),
  written_by      uuid        not null constraint fk_event_learnings_written_by references identity.person,
  written_at      timestamptz not null,
  version         int         not null,
  constraint pk_event_learnings primary key (organisation_id, event_id),
  constraint fk_event_learnings_event foreign key (organisation_id, event_id) references pool.event
);
grant select, insert, update on pool.event_learnings to exchange_app;
call kernel.make_tenant_owned('pool.event_learnings');

-- Tenant-owned and only grows: work that a steward did not confirm with the others, and why. It waits as before.
create table pool.left_out (
  organisation_id text        not null constraint fk_left_out_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  reason          text        not null constraint ck_left_out_reason check (length(reason) between 1 and 1000),
  steward_id      uuid        not null constraint fk_left_out_steward references identity.person,
  at              timestamptz not null,
  constraint pk_left_out primary key (organisation_id, id),
  constraint fk_left_out_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
create index ix_left_out_commitment on pool.left_out (organisation_id, commitment_id, at);
grant select, insert on pool.left_out to exchange_app;
call kernel.make_tenant_owned('pool.left_out');
create trigger left_out_only_grows before update or delete on pool.left_out
  for each row execute function kernel.refuse_change();
create trigger left_out_is_never_emptied before truncate on pool.left_out
  for each statement execute function kernel.refuse_change();
