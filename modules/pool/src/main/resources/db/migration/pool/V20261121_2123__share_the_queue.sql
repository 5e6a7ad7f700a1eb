-- The steward's queue: a first word where two are needed, who looks at what, and what waits for another day. And what
-- stewards confirm for other organisations. Safe to reverse: nothing else rests on it.

-- Tenant-owned: the first of two stewards' words. It counts for what was reported when it was given.
create table pool.first_word (
  organisation_id text        not null constraint fk_first_word_organisation references identity.organisation,
  commitment_id   uuid        not null,
  steward_id      uuid        not null constraint fk_first_word_steward references identity.person,
  at              timestamptz not null,
  constraint pk_first_word primary key (organisation_id, commitment_id),
  constraint fk_first_word_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
grant select, insert, update on pool.first_word to exchange_app;
call kernel.make_tenant_owned('pool.first_word');

-- Tenant-owned: who looks at an item until when, and until which day it was put aside.
create table pool.queue_mark (
  organisation_id text        not null constraint fk_queue_mark_organisation references identity.organisation,
  commitment_id   uuid        not null,
  claimed_by      uuid        constraint fk_queue_mark_claimed_by references identity.person,
  claimed_until   timestamptz,
  snoozed_by      uuid        constraint fk_queue_mark_snoozed_by references identity.person,
  snoozed_until   date,
  constraint pk_queue_mark primary key (organisation_id, commitment_id),
  constraint fk_queue_mark_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint ck_queue_mark_claim check ((claimed_by is null) = (claimed_until is null)),
  constraint ck_queue_mark_snooze check ((snoozed_by is null) = (snoozed_until is null))
);
grant select, insert, update on pool.queue_mark to exchange_app;
call kernel.make_tenant_owned('pool.queue_mark');

create index ix_commitment_pair on pool.commitment (organisation_id, confirmed_by, person_id, confirmed_at)
  where confirmed_by is not null;

-- Work of stewards that waits for a steward of another organisation: what is needed to judge it.
create view pool.relief_work as
  select c.organisation_id, g.name as organisation_name, c.id, c.version, c.title, p.display_name as person_name,
         c.funding, c.actual_minutes, c.actual_cents, c.actual_units, c.done_on, c.fulfilment_note, c.reference, c.state_since
  from pool.commitment c
  join identity.organisation g on g.id = c.organisation_id and g.suspended_at is null
  join identity.person p on p.id = c.person_id
  cross join pool.exchange_promise_policy e
  left join pool.promise_policy o on o.organisation_id = c.organisation_id
  where c.state = 'FULFILLED' and coalesce(o.stewards_elsewhere, e.stewards_elsewhere)
    and exists (select from identity.seat s where s.organisation_id = c.organisation_id and s.person_id = c.person_id
                  and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now())
    and exists (select from identity.seat s join identity.membership m
                  on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                where s.person_id = kernel.current_person() and s.kind = 'STEWARD'
                  and s.organisation_id <> c.organisation_id and s.from_at <= now() and s.until_at > now())
    and not exists (select from identity.membership m where m.organisation_id = c.organisation_id
                      and m.person_id = kernel.current_person() and m.state = 'ACTIVE');
grant select on pool.exchange_promise_policy to exchange_views;
alter view pool.relief_work owner to exchange_views;
grant select on pool.relief_work to exchange_app;
