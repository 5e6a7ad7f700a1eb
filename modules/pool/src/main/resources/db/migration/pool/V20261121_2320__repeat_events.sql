-- Events that repeat. Each date is an event of its own, made some weeks ahead; the series remembers what to make and until which
-- day it was made. Dropping the three tables and the two columns reverses this: the events stay.

-- Tenant-owned.
create table pool.event_series (
  organisation_id text        not null constraint fk_event_series_organisation references identity.organisation,
  id              uuid        not null,
  planned_by      uuid        not null constraint fk_event_series_planned_by references identity.person,
  title           text        not null constraint ck_event_series_title check (length(title) between 1 and 120),
  description     text        not null constraint ck_event_series_description check (length(description) <= 2000),
  place           text        not null constraint ck_event_series_place check (length(place) <= 120),
  audience        text        not null constraint ck_event_series_audience
                              check (audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  -- How many credits each date may bring; null for no limit of its own.
  credit_budget   int         constraint ck_event_series_budget check (credit_budget between 0 and 10000000),
  -- A recurrence rule of RFC 5545 that ends: by UNTIL or by COUNT. Its days are days where the organisation is.
  rule            text        not null constraint ck_event_series_rule
                              check (rule like 'FREQ=%' and (rule like '%;UNTIL=%' or rule like '%;COUNT=%')),
  first_on        date        not null,
  -- The last day that was looked at: dates up to it are made or left out.
  made_until      date,
  -- From this day on nothing is made any more.
  ended_from      date,
  -- The series it goes on from, when all from one day on was changed.
  follows_id      uuid,
  created_at      timestamptz not null,
  version         int         not null default 0,
  constraint pk_event_series primary key (organisation_id, id),
  constraint fk_event_series_follows foreign key (organisation_id, follows_id) references pool.event_series
);
grant select, insert, update on pool.event_series to exchange_app;
call kernel.make_tenant_owned('pool.event_series');

-- Tenant-owned: the shifts each date gets, as times of the clock where the organisation is.
create table pool.event_series_shift (
  organisation_id text not null constraint fk_event_series_shift_organisation references identity.organisation,
  series_id       uuid not null,
  number          int  not null constraint ck_event_series_shift_number check (number between 0 and 39),
  role            text not null constraint ck_event_series_shift_role check (length(role) between 1 and 80),
  starts          time not null,
  ends            time not null,
  capacity        int  not null constraint ck_event_series_shift_capacity check (capacity between 1 and 500),
  constraint pk_event_series_shift primary key (organisation_id, series_id, number),
  constraint fk_event_series_shift_series foreign key (organisation_id, series_id) references pool.event_series,
  constraint ck_event_series_shift_times check (ends > starts)
);
grant select, insert on pool.event_series_shift to exchange_app;
call kernel.make_tenant_owned('pool.event_series_shift');

-- Tenant-owned and only grows: a date that is left out.
create table pool.event_series_skip (
  organisation_id text        not null constraint fk_event_series_skip_organisation references identity.organisation,
  series_id       uuid        not null,
  day             date        not null,
  skipped_by      uuid        not null constraint fk_event_series_skip_skipped_by references identity.person,
  at              timestamptz not null,
  constraint pk_event_series_skip primary key (organisation_id, series_id, day),
  constraint fk_event_series_skip_series foreign key (organisation_id, series_id) references pool.event_series
);
grant select, insert on pool.event_series_skip to exchange_app;
call kernel.make_tenant_owned('pool.event_series_skip');

-- The date of a series an event is; the day as the rule has it, also when the event was moved since.
alter table pool.event
  add column series_id uuid,
  add column series_day date,
  add constraint fk_event_series foreign key (organisation_id, series_id) references pool.event_series,
  add constraint ck_event_series check ((series_id is null) = (series_day is null));
-- No date is made twice.
create unique index ux_event_series_day on pool.event (organisation_id, series_id, series_day) where series_id is not null;
