-- Promises of every kind: work by minutes, once, repeatedly or in a shift; goods by their value; a number of units of a
-- listed offer in a month. And who pays: the organisation by issuing, whoever is helped, the pot, or nobody but with thanks.
-- What it needs of the other rows is nullable, so it can be reversed while no such promise was made.

-- Tenant-owned: a promise that repeats. Each time is a promise of its own, made ahead.
create table pool.commitment_series (
  organisation_id text        not null constraint fk_series_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_series_person references identity.person,
  entered_by      uuid        not null constraint fk_series_entered_by references identity.person,
  rhythm          text        not null constraint ck_series_rhythm check (rhythm in ('WEEKLY', 'MONTHLY')),
  first_on        date        not null,
  until_on        date,
  times           int         constraint ck_series_times check (times between 1 and 104),
  -- How many of it were made; the next one is made with this number.
  made            int         not null constraint ck_series_made check (made >= 0),
  accepted_at     timestamptz,
  ended_at        timestamptz,
  created_at      timestamptz not null,
  version         int         not null default 0,
  constraint pk_commitment_series primary key (organisation_id, id),
  constraint ck_series_ends_one_way check (num_nonnulls(until_on, times) = 1),
  constraint ck_series_until check (until_on >= first_on)
);
grant select, insert, update on pool.commitment_series to exchange_app;
call kernel.make_tenant_owned('pool.commitment_series');

alter table pool.commitment
  drop constraint ck_commitment_kind,
  drop constraint ck_commitment_fulfilled,
  alter column expected_minutes drop not null,
  add column series_id      uuid,
  add column occurrence     int,
  add column due_on         date,
  add column value_cents    bigint constraint ck_commitment_value check (value_cents between 1 and 10000000),
  add column units          int    constraint ck_commitment_units check (units between 1 and 1000),
  add column unit_credits   int    constraint ck_commitment_unit_credits check (unit_credits between 1 and 1000),
  add column month          text   constraint ck_commitment_month check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  add column actual_cents   bigint constraint ck_commitment_actual_cents check (actual_cents between 1 and 10000000),
  add column actual_units   int    constraint ck_commitment_actual_units check (actual_units between 1 and 1000),
  add column reference      text   not null default '' constraint ck_commitment_reference
                                   check (length(reference) <= 200),
  add column payer_id       uuid   constraint fk_commitment_payer references identity.person,
  add column agreed_credits int    constraint ck_commitment_agreed_credits check (agreed_credits between 1 and 100000),
  add column agreed_by      uuid   constraint fk_commitment_agreed_by references identity.person,
  add column agreed_at      timestamptz,
  add column hold_id        uuid,
  add constraint ck_commitment_kind check (kind in ('ONE_OFF_WORK', 'REPEATING_WORK', 'EVENT_SHIFT', 'CAPACITY', 'GOODS')),
  add constraint fk_commitment_series foreign key (organisation_id, series_id) references pool.commitment_series,
  add constraint ck_commitment_series check (
    (series_id is null) = (occurrence is null)
    and (kind <> 'REPEATING_WORK' or series_id is not null)
    and (series_id is null or (kind in ('REPEATING_WORK', 'CAPACITY') and due_on is not null))),
  -- A promise has one size: minutes, a value, or units of an offer in a month.
  add constraint ck_commitment_size check (case kind
    when 'GOODS' then value_cents is not null and num_nonnulls(expected_minutes, units, unit_credits, month) = 0
    when 'CAPACITY' then num_nonnulls(units, unit_credits, month, offer_id) = 4
                         and num_nonnulls(expected_minutes, value_cents) = 0
    else expected_minutes is not null and num_nonnulls(value_cents, units, unit_credits, month) = 0 end),
  add constraint ck_commitment_fulfilled check (state not in ('FULFILLED', 'CONFIRMED', 'DISPUTED', 'REVERSED')
    or (done_on is not null and fulfilled_by is not null and case kind
        when 'GOODS' then actual_cents is not null
        when 'CAPACITY' then actual_units is not null
        else actual_minutes is not null end)),
  -- Whoever is helped pays from the wallet, and nobody else; nobody pays themselves.
  add constraint ck_commitment_payer check ((funding = 'TRANSFER') = (payer_id is not null)),
  add constraint ck_commitment_payer_not_own check (payer_id <> person_id),
  add constraint ck_commitment_price check ((funding in ('TRANSFER', 'POT')) = (agreed_credits is not null)),
  add constraint ck_commitment_agreed check ((agreed_by is null) = (agreed_at is null)
    and (funding = 'POT' or agreed_by is null)),
  add constraint ck_commitment_agreed_not_own check (agreed_by <> person_id),
  -- Credits are set aside exactly while, and where, somebody else than the organisation pays.
  add constraint ck_commitment_hold check (
    (funding in ('TRANSFER', 'POT') and state in ('ACCEPTED', 'FULFILLED', 'DISPUTED', 'CONFIRMED', 'REVERSED'))
    = (hold_id is not null)),
  add constraint ck_commitment_pot_agreed check (funding <> 'POT' or hold_id is null or agreed_by is not null),
  -- Credits exist after the confirmation only; thanks brings none; what was set aside is what is paid.
  add constraint ck_commitment_credits_confirmed check (credits is null or state in ('CONFIRMED', 'REVERSED')),
  add constraint ck_commitment_thanks check (funding <> 'THANKS' or credits is null or credits = 0),
  add constraint ck_commitment_paid check (agreed_credits is null or credits is null or credits = agreed_credits);

create unique index ux_commitment_occurrence on pool.commitment (organisation_id, series_id, occurrence)
  where series_id is not null;
create unique index ux_commitment_hold on pool.commitment (organisation_id, hold_id) where hold_id is not null;
create index ix_commitment_payer on pool.commitment (payer_id) where payer_id is not null;

-- What a person pays, or paid, of somebody's promise: its title, for their wallet.
create view pool.paid_commitment as
  select c.organisation_id, g.name as organisation_name, c.id, c.payer_id, c.title, c.agreed_credits, c.state
  from pool.commitment c join identity.organisation g on g.id = c.organisation_id
  where c.payer_id = kernel.current_person();
alter view pool.paid_commitment owner to exchange_views;
grant select on pool.paid_commitment to exchange_app;

-- Quiet requests to the pot, for stewards of other organisations: what and how many credits, never who.
create view pool.pot_request as
  select c.organisation_id, g.name as organisation_name, c.id, c.title, c.agreed_credits, c.created_at
  from pool.commitment c join identity.organisation g on g.id = c.organisation_id
  where c.funding = 'POT' and c.state = 'OFFERED' and c.agreed_by is null and g.suspended_at is null
    and exists (select from identity.seat s join identity.membership m
                  on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                where s.person_id = kernel.current_person() and s.kind = 'STEWARD'
                  and s.organisation_id <> c.organisation_id and s.from_at <= now() and s.until_at > now())
    and not exists (select from identity.membership m where m.organisation_id = c.organisation_id
                      and m.person_id = kernel.current_person() and m.state = 'ACTIVE');
alter view pool.pot_request owner to exchange_views;
grant select on pool.pot_request to exchange_app;
