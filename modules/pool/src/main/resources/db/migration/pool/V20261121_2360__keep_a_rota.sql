-- Duties that come again, the slots made of them some weeks ahead, who takes one every time, and turns offered to others.
-- A turn is a promise: pool.commitment says whose it is. Safe to reverse while nobody took a slot.

-- Tenant-owned: what has to be done again and again, how many people it takes, and when.
create table pool.duty (
  organisation_id text        not null constraint fk_duty_organisation references identity.organisation,
  id              uuid        not null,
  title           text        not null constraint ck_duty_title check (length(title) between 1 and 120),
  note            text        not null constraint ck_duty_note check (length(note) <= 1000),
  people          int         not null constraint ck_duty_people check (people between 1 and 50),
  -- As a promise of work has them.
  minutes         int         not null constraint ck_duty_minutes check (minutes between 15 and 960),
  weekday         text        not null constraint ck_duty_weekday check (weekday in
                              ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  starts          time        not null,
  rhythm          text        not null constraint ck_duty_rhythm check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
  -- Which such weekday of the month; 5 is the last one.
  nth             int         constraint ck_duty_nth check (nth between 1 and 5),
  from_on         date        not null,
  until_on        date,
  funding         text        not null constraint ck_duty_funding check (funding in ('ISSUE', 'THANKS')),
  defined_by      uuid        not null constraint fk_duty_defined_by references identity.person,
  defined_at      timestamptz not null,
  ended_by        uuid        constraint fk_duty_ended_by references identity.person,
  ended_at        timestamptz,
  end_reason      text        not null default '' constraint ck_duty_end_reason check (length(end_reason) <= 400),
  version         int         not null default 0,
  constraint pk_duty primary key (organisation_id, id),
  constraint ck_duty_monthly check ((rhythm = 'MONTHLY') = (nth is not null)),
  constraint ck_duty_until check (until_on >= from_on),
  constraint ck_duty_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason = ''))
);
grant select, insert on pool.duty to exchange_app;
grant update (ended_by, ended_at, end_reason, version) on pool.duty to exchange_app;
call kernel.make_tenant_owned('pool.duty');

-- Tenant-owned: one time of a duty. Its row is the lock under which places are counted and given away.
create table pool.duty_slot (
  organisation_id text        not null constraint fk_duty_slot_organisation references identity.organisation,
  id              uuid        not null,
  duty_id         uuid        not null,
  held_on         date        not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  people          int         not null constraint ck_duty_slot_people check (people between 1 and 50),
  cancelled_at    timestamptz,
  version         int         not null default 0,
  constraint pk_duty_slot primary key (organisation_id, id),
  constraint fk_duty_slot_duty foreign key (organisation_id, duty_id) references pool.duty,
  constraint ck_duty_slot_length check (
    ends_at >= starts_at + interval '15 minutes' and ends_at <= starts_at + interval '960 minutes')
);
-- Each time is made once, however often the job runs.
create unique index ux_duty_slot_day on pool.duty_slot (organisation_id, duty_id, held_on);
create index ix_duty_slot_when on pool.duty_slot (organisation_id, starts_at);
grant select, insert on pool.duty_slot to exchange_app;
grant update (cancelled_at, version) on pool.duty_slot to exchange_app;
call kernel.make_tenant_owned('pool.duty_slot');

alter table pool.commitment
  add column slot_id uuid,
  add constraint fk_commitment_slot foreign key (organisation_id, slot_id) references pool.duty_slot,
  -- A turn is work on its day, rests on nothing else, and nobody pays for it.
  add constraint ck_commitment_slot check (slot_id is null
    or (kind = 'ONE_OFF_WORK' and due_on is not null and funding in ('ISSUE', 'THANKS')
        and num_nonnulls(need_id, offer_id, shift_id, series_id) = 0));
-- One live turn per person and slot.
create unique index ux_commitment_slot on pool.commitment (organisation_id, slot_id, person_id)
  where slot_id is not null and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED');

-- Tenant-owned: somebody takes a duty every time, until a day.
create table pool.duty_habit (
  organisation_id text        not null constraint fk_duty_habit_organisation references identity.organisation,
  id              uuid        not null,
  duty_id         uuid        not null,
  person_id       uuid        not null constraint fk_duty_habit_person references identity.person,
  entered_by      uuid        not null constraint fk_duty_habit_entered_by references identity.person,
  until_on        date        not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  version         int         not null default 0,
  constraint pk_duty_habit primary key (organisation_id, id),
  constraint fk_duty_habit_duty foreign key (organisation_id, duty_id) references pool.duty
);
create unique index ux_duty_habit_once on pool.duty_habit (organisation_id, duty_id, person_id) where ended_at is null;
grant select, insert on pool.duty_habit to exchange_app;
grant update (until_on, ended_at, version) on pool.duty_habit to exchange_app;
call kernel.make_tenant_owned('pool.duty_habit');

-- Tenant-owned: a turn offered to the others. It stays whose it is until somebody takes it over.
create table pool.duty_swap (
  organisation_id text        not null constraint fk_duty_swap_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  words           text        not null constraint ck_duty_swap_words check (length(words) <= 200),
  offered_by      uuid        not null constraint fk_duty_swap_offered_by references identity.person,
  offered_at      timestamptz not null,
  closed_at       timestamptz,
  -- The promise of whoever took it over; none when it was kept after all.
  taken_as        uuid,
  version         int         not null default 0,
  constraint pk_duty_swap primary key (organisation_id, id),
  constraint fk_duty_swap_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint fk_duty_swap_taken_as foreign key (organisation_id, taken_as) references pool.commitment,
  constraint ck_duty_swap_taken check (taken_as is null or (closed_at is not null and taken_as <> commitment_id))
);
create unique index ux_duty_swap_open on pool.duty_swap (organisation_id, commitment_id) where closed_at is null;
grant select, insert on pool.duty_swap to exchange_app;
grant update (closed_at, taken_as, version) on pool.duty_swap to exchange_app;
call kernel.make_tenant_owned('pool.duty_swap');
