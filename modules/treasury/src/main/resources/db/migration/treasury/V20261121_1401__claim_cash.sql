-- Cash claims: credits an organisation received for its own offers, turned into cash. Credits and money move in the ledger;
-- a claim remembers why, who said yes, and which transfers it caused. Safe to reverse only on an empty database.

-- Tenant-owned: one claim, from its draft to its payment.
create table treasury.cash_claim (
  organisation_id    text        not null constraint fk_cash_claim_organisation references identity.organisation,
  id                 uuid        not null,
  number             int         not null constraint ck_cash_claim_number check (number > 0),
  state              text        not null constraint ck_cash_claim_state check (state in
                       ('DRAFT', 'SUBMITTED', 'QUEUED', 'APPROVED', 'PAID', 'REFUSED', 'WITHDRAWN', 'REVERSED')),
  credits            bigint      not null constraint ck_cash_claim_credits check (credits between 1 and 1000000),
  rate_cents         int         constraint ck_cash_claim_rate check (rate_cents between 1 and 1000),
  cash_cents         bigint,
  right_id           uuid        constraint fk_cash_claim_right references treasury.redemption_right,
  prepared_by        uuid        not null constraint fk_cash_claim_prepared_by references identity.person,
  prepared_at        timestamptz not null,
  submitted_by       uuid        constraint fk_cash_claim_submitted_by references identity.person,
  submitted_at       timestamptz,
  -- Who said yes, and for which organisation; both null when the right allows the amount without anybody.
  approved_by        uuid        constraint fk_cash_claim_approved_by references identity.person,
  approved_for       text        constraint fk_cash_claim_approved_for references identity.organisation,
  approved_at        timestamptz,
  approval_word      text        not null default '' constraint ck_cash_claim_word check (length(approval_word) <= 1000),
  queued_at          timestamptz,
  missing_cents      bigint      not null default 0 constraint ck_cash_claim_missing check (missing_cents >= 0),
  -- Whether something else than money stops a queued claim, so that later ones may pass it.
  is_passable        boolean     not null default false,
  payer              text        constraint fk_cash_claim_payer references identity.organisation,
  booked_at          timestamptz,
  booking_transfer   uuid,
  booked_month       text        constraint ck_cash_claim_month check (booked_month ~ '^[0-9]{4}-[0-9]{2}$'),
  booked_quarter     text        constraint ck_cash_claim_quarter check (booked_quarter ~ '^[0-9]{4}-Q[1-4]$'),
  from_reserve_cents bigint      not null default 0 constraint ck_cash_claim_from_reserve check (from_reserve_cents >= 0),
  from_common_cents  bigint      not null default 0 constraint ck_cash_claim_from_common check (from_common_cents >= 0),
  to_common_cents    bigint      not null default 0 constraint ck_cash_claim_to_common check (to_common_cents >= 0),
  paid_on            date,
  paid_by            uuid        constraint fk_cash_claim_paid_by references identity.person,
  paid_at            timestamptz,
  payment_method     text        constraint ck_cash_claim_method check (payment_method in ('TRANSFER', 'CHEQUE', 'CASH', 'OTHER')),
  payment_reference  text        not null default '' constraint ck_cash_claim_reference check (length(payment_reference) <= 80),
  payment_transfer   uuid,
  closed_by          uuid        constraint fk_cash_claim_closed_by references identity.person,
  closed_at          timestamptz,
  closed_reason      text        not null default '' constraint ck_cash_claim_reason check (length(closed_reason) <= 1000),
  reversal_transfer  uuid,
  version            int         not null default 0,
  constraint pk_cash_claim primary key (organisation_id, id),
  constraint ux_cash_claim_number unique (organisation_id, number),
  constraint ck_cash_claim_cash check (cash_cents = credits * rate_cents),
  constraint ck_cash_claim_submitted check (
    (submitted_at is null) = (submitted_by is null)
    and (state in ('DRAFT', 'WITHDRAWN') or (submitted_at is not null and cash_cents is not null and right_id is not null))),
  -- Nobody approves their own, nor for the organisation that claims (law 4).
  constraint ck_cash_claim_not_own check (approved_by <> prepared_by and approved_by <> submitted_by
                                          and approved_for <> organisation_id),
  constraint ck_cash_claim_approved check (
    (approved_by is null) = (approved_for is null)
    and (state not in ('QUEUED', 'APPROVED', 'PAID', 'REVERSED') or approved_at is not null)),
  constraint ck_cash_claim_queued check ((state = 'QUEUED') = (missing_cents > 0) and (state <> 'QUEUED' or queued_at is not null)),
  constraint ck_cash_claim_booked check (
    (state in ('APPROVED', 'PAID', 'REVERSED')) = (booking_transfer is not null)
    and (booking_transfer is null) = (booked_at is null) and (booked_at is null) = (booked_month is null)
    and (booked_at is null) = (booked_quarter is null) and (booked_at is null or payer is not null)),
  constraint ck_cash_claim_sources check (booked_at is null or from_reserve_cents + from_common_cents = cash_cents),
  constraint ck_cash_claim_payer check (payer <> organisation_id),
  constraint ck_cash_claim_paid check (
    (state = 'PAID') = (paid_on is not null) and (paid_on is null) = (paid_by is null)
    and (paid_on is null) = (payment_transfer is null) and (paid_on is null) = (payment_method is null)),
  constraint ck_cash_claim_not_paid_by_own check (paid_by <> prepared_by and paid_by <> submitted_by),
  constraint ck_cash_claim_closed check (
    (state in ('REFUSED', 'WITHDRAWN', 'REVERSED')) = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
  constraint ck_cash_claim_reversed check ((state = 'REVERSED') = (reversal_transfer is not null))
);
create index ix_cash_claim_newest on treasury.cash_claim (organisation_id, prepared_at desc, id desc);
create index ix_cash_claim_waiting on treasury.cash_claim (submitted_at, id) where state in ('SUBMITTED', 'QUEUED');
create index ix_cash_claim_payer on treasury.cash_claim (payer, booked_at) where state in ('APPROVED', 'PAID');
grant select, insert, update on treasury.cash_claim to exchange_app;
call kernel.make_tenant_owned('treasury.cash_claim');

-- Tenant-owned: the spends a claim rests on. Given up when the claim is refused, withdrawn or reversed.
create table treasury.claimed_spend (
  organisation_id  text        not null,
  claim_id         uuid        not null,
  spend_id         uuid        not null,
  offer_id         uuid        not null,
  label            text        not null constraint ck_claimed_spend_label check (length(label) between 1 and 200),
  credits          bigint      not null constraint ck_claimed_spend_credits check (credits > 0),
  capture_transfer uuid        not null,
  captured_at      timestamptz not null,
  given_up_at      timestamptz,
  constraint pk_claimed_spend primary key (organisation_id, claim_id, spend_id),
  constraint fk_claimed_spend_claim foreign key (organisation_id, claim_id) references treasury.cash_claim
);
-- Each spend rests under one claim at a time.
create unique index ux_claimed_spend_once on treasury.claimed_spend (organisation_id, spend_id) where given_up_at is null;
grant select, insert, update on treasury.claimed_spend to exchange_app;
call kernel.make_tenant_owned('treasury.claimed_spend');

-- Tenant-owned: how much of its cap an organisation has used in a month and in a quarter. The row is the lock under which
-- it is used, and the check the last word; the cap is that of the right when it was last used, null where it does not count.
create table treasury.claim_cap (
  organisation_id text   not null constraint fk_claim_cap_organisation references identity.organisation,
  period          text   not null constraint ck_claim_cap_period check (period ~ '^[0-9]{4}-([0-9]{2}|Q[1-4])$'),
  used            bigint not null constraint ck_claim_cap_used check (used >= 0),
  cap             bigint,
  constraint pk_claim_cap primary key (organisation_id, period),
  constraint ck_claim_cap_kept check (used <= cap)
);
grant select, insert, update on treasury.claim_cap to exchange_app;
call kernel.make_tenant_owned('treasury.claim_cap');

-- What the exchange sees of claims: who claims how much since when, what waits, and who pays. No persons, no spends.
create view treasury.exchange_claim as
  select c.organisation_id, g.name as organisation_name, c.id, c.number, c.state, c.credits, c.rate_cents, c.cash_cents,
         c.submitted_at, c.queued_at, c.missing_cents, c.is_passable, c.approved_for, c.payer, c.booked_at
  from treasury.cash_claim c join identity.organisation g on g.id = c.organisation_id
  where c.state in ('SUBMITTED', 'QUEUED', 'APPROVED', 'PAID');

-- What an organisation paid to others.
create view treasury.own_claim_payment as
  select c.organisation_id, g.name as organisation_name, c.id, c.number, c.cash_cents, c.paid_on, c.payment_method,
         c.payment_reference, c.payment_transfer
  from treasury.cash_claim c join identity.organisation g on g.id = c.organisation_id
  where c.payer = kernel.current_organisation() and c.state = 'PAID';

alter view treasury.exchange_claim owner to exchange_views;
alter view treasury.own_claim_payment owner to exchange_views;
grant select on treasury.exchange_claim, treasury.own_claim_payment to exchange_app;
