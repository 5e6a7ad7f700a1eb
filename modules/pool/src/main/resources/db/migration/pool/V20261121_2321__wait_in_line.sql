-- People who wait for a place in a full shift, in the order in which they came. The row of the shift is the lock under which the
-- line changes. Dropping the table reverses this.

-- Tenant-owned.
create table pool.shift_wait (
  organisation_id text        not null constraint fk_shift_wait_organisation references identity.organisation,
  id              uuid        not null,
  shift_id        uuid        not null,
  person_id       uuid        not null constraint fk_shift_wait_person references identity.person,
  -- Whoever typed it: the person, or a steward who acts for a managed member.
  entered_by      uuid        not null constraint fk_shift_wait_entered_by references identity.person,
  joined_at       timestamptz not null,
  ended_at        timestamptz,
  outcome         text        constraint ck_shift_wait_outcome check (outcome in ('PLACE', 'LEFT')),
  -- The promise of whoever got a place.
  commitment_id   uuid,
  constraint pk_shift_wait primary key (organisation_id, id),
  constraint fk_shift_wait_shift foreign key (organisation_id, shift_id) references pool.event_shift,
  constraint fk_shift_wait_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint ck_shift_wait_ended check ((ended_at is null) = (outcome is null)),
  constraint ck_shift_wait_place check ((outcome is not distinct from 'PLACE') = (commitment_id is not null))
);
-- Nobody stands in one line twice, and no promise is given to two.
create unique index ux_shift_wait_person on pool.shift_wait (organisation_id, shift_id, person_id) where ended_at is null;
create unique index ux_shift_wait_commitment on pool.shift_wait (organisation_id, commitment_id);
create index ix_shift_wait_line on pool.shift_wait (organisation_id, shift_id, joined_at, id) where ended_at is null;
grant select, insert, update on pool.shift_wait to exchange_app;
call kernel.make_tenant_owned('pool.shift_wait');
