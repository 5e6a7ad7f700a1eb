-- How many credits an organisation may issue: in a month, in a quarter, between two days, at an event. Safe to reverse
-- while no budget was set.

-- Tenant-owned: the rule. Its row is the lock under which its cap changes.
create table treasury.budget (
  organisation_id text        not null constraint fk_budget_organisation references identity.organisation,
  id              uuid        not null,
  kind            text        not null constraint ck_budget_kind check (kind in ('MONTH', 'QUARTER', 'DATES', 'EVENT')),
  -- What it is for, as pages say it; the event's title for an event.
  title           text        not null constraint ck_budget_title check (length(title) <= 120),
  event_id        uuid,
  first_day       date,
  last_day        date,
  cap             bigint      not null constraint ck_budget_cap check (cap between 0 and 10000000),
  ended_at        timestamptz,
  created_at      timestamptz not null,
  constraint pk_budget primary key (organisation_id, id),
  constraint ck_budget_event check ((kind = 'EVENT') = (event_id is not null)),
  constraint ck_budget_days check (case kind when 'DATES' then first_day <= last_day and last_day is not null
                                             else num_nonnulls(first_day, last_day) = 0 end)
);
-- One of a kind at a time; budgets between days may overlap, and then all of them count.
create unique index ux_budget_one_open on treasury.budget (organisation_id, kind, event_id) nulls not distinct
  where ended_at is null and kind <> 'DATES';
create index ix_budget_open on treasury.budget (organisation_id, kind) where ended_at is null;
grant select, insert, update on treasury.budget to exchange_app;
call kernel.make_tenant_owned('treasury.budget');

-- Tenant-owned and only grows: who changed a cap, from what to what, and why.
create table treasury.budget_change (
  organisation_id text        not null constraint fk_budget_change_organisation references identity.organisation,
  id              uuid        not null,
  budget_id       uuid        not null,
  -- Null when it was first set.
  cap_before      bigint,
  -- Null when it was ended: no limit from then on.
  cap_after       bigint,
  reason          text        not null constraint ck_budget_change_reason check (length(reason) between 1 and 1000),
  changed_by      uuid        not null constraint fk_budget_change_by references identity.person,
  changed_at      timestamptz not null,
  constraint pk_budget_change primary key (organisation_id, id),
  constraint fk_budget_change_budget foreign key (organisation_id, budget_id) references treasury.budget,
  constraint ck_budget_change_something check (cap_before is distinct from cap_after)
);
create index ix_budget_change_budget on treasury.budget_change (organisation_id, budget_id, changed_at desc, id desc);
grant select, insert on treasury.budget_change to exchange_app;
call kernel.make_tenant_owned('treasury.budget_change');
create trigger budget_change_only_grows before update or delete on treasury.budget_change
  for each row execute function kernel.refuse_change();
create trigger budget_change_is_never_emptied before truncate on treasury.budget_change
  for each statement execute function kernel.refuse_change();

-- Tenant-owned: one stretch of a budget with what was issued in it. Its row is the lock under which the last credits are
-- given away; the check says once more what the update that takes them says.
create table treasury.budget_period (
  organisation_id text   not null constraint fk_budget_period_organisation references identity.organisation,
  id              uuid   not null,
  budget_id       uuid   not null,
  -- Both null for an event, which has one stretch however long it takes.
  first_day       date,
  last_day        date,
  cap             bigint not null,
  used            bigint not null default 0,
  constraint pk_budget_period primary key (organisation_id, id),
  constraint fk_budget_period_budget foreign key (organisation_id, budget_id) references treasury.budget,
  constraint ux_budget_period_start unique nulls not distinct (organisation_id, budget_id, first_day),
  constraint ck_budget_period_days check (num_nonnulls(first_day, last_day) in (0, 2) and first_day <= last_day),
  constraint ck_budget_period_within check (used between 0 and cap)
);
grant select, insert, update on treasury.budget_period to exchange_app;
call kernel.make_tenant_owned('treasury.budget_period');

-- Tenant-owned and only grows: which transfer used how much of which stretch; less than zero gives back.
create table treasury.budget_use (
  organisation_id text   not null constraint fk_budget_use_organisation references identity.organisation,
  transfer_id     uuid   not null,
  period_id       uuid   not null,
  credits         bigint not null constraint ck_budget_use_credits check (credits <> 0),
  constraint pk_budget_use primary key (organisation_id, transfer_id, period_id),
  constraint fk_budget_use_period foreign key (organisation_id, period_id) references treasury.budget_period
);
grant select, insert on treasury.budget_use to exchange_app;
call kernel.make_tenant_owned('treasury.budget_use');
create trigger budget_use_only_grows before update or delete on treasury.budget_use
  for each row execute function kernel.refuse_change();
create trigger budget_use_is_never_emptied before truncate on treasury.budget_use
  for each statement execute function kernel.refuse_change();
