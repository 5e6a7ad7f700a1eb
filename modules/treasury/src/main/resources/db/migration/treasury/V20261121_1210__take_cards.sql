-- Paying by card through a provider: what was ordered, what the provider said, and what did not fit. Safe to reverse only
-- on an empty database.

-- Tenant-owned: somebody set out to pay by card. The row is there before the provider is asked, so that its answer always
-- finds it, and it is the lock under which an answer is booked.
create table treasury.card_order (
  organisation_id text        not null constraint fk_card_order_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_card_order_person references identity.person,
  kind            text        not null constraint ck_card_order_kind check (kind in ('PURCHASE', 'GIFT')),
  cents           bigint      not null constraint ck_card_order_cents check (cents between 100 and 1000000),
  state           text        not null constraint ck_card_order_state
                              check (state in ('OPEN', 'PENDING', 'PAID', 'EXPIRED', 'FAILED')),
  provider        text        not null constraint ck_card_order_provider check (provider ~ '^[a-z]{1,20}$'),
  session_id      text        constraint ck_card_order_session check (length(session_id) <= 255),
  checkout_url    text        constraint ck_card_order_url check (length(checkout_url) <= 2000),
  payment_id      text        constraint ck_card_order_payment check (length(payment_id) <= 255),
  contribution_id uuid,
  created_at      timestamptz not null,
  version         int         not null default 0,
  constraint pk_card_order primary key (organisation_id, id),
  constraint ux_card_order_session unique (organisation_id, session_id),
  constraint fk_card_order_contribution foreign key (organisation_id, contribution_id)
    references treasury.contribution,
  constraint ck_card_order_whole_credits check (kind <> 'PURCHASE' or cents % 1000 = 0),
  constraint ck_card_order_paid check ((state = 'PAID') = (contribution_id is not null))
);
create index ix_card_order_person on treasury.card_order (person_id);
create index ix_card_order_payment on treasury.card_order (organisation_id, payment_id) where payment_id is not null;
grant select, insert on treasury.card_order to exchange_app;
grant update (state, session_id, checkout_url, payment_id, contribution_id, version) on treasury.card_order
  to exchange_app;
call kernel.make_tenant_owned('treasury.card_order');

-- Tenant-owned and only grows: each thing the provider told us, by its own id, so that being told twice is being told once.
create table treasury.payment_event (
  organisation_id text        not null constraint fk_payment_event_organisation references identity.organisation,
  provider        text        not null,
  event_id        text        not null constraint ck_payment_event_id check (length(event_id) between 1 and 255),
  type            text        not null constraint ck_payment_event_type check (length(type) <= 120),
  at              timestamptz not null,
  constraint pk_payment_event primary key (organisation_id, provider, event_id)
);
grant select, insert on treasury.payment_event to exchange_app;
call kernel.make_tenant_owned('treasury.payment_event');
create trigger payment_event_only_grows before update or delete on treasury.payment_event
  for each row execute function kernel.refuse_change();

-- Tenant-owned: what the provider said that the exchange does not book by itself. A treasurer looks and says what was done.
create table treasury.payment_alarm (
  organisation_id text        not null constraint fk_payment_alarm_organisation references identity.organisation,
  id              uuid        not null,
  order_id        uuid,
  event_id        text        not null,
  reason          text        not null constraint ck_payment_alarm_reason check (reason ~ '^[A-Z_]{1,40}$'),
  detail          text        not null constraint ck_payment_alarm_detail check (length(detail) <= 500),
  raised_at       timestamptz not null,
  settled_at      timestamptz,
  settled_by      uuid        constraint fk_payment_alarm_settled_by references identity.person,
  settled_note    text        constraint ck_payment_alarm_note check (length(settled_note) between 1 and 500),
  version         int         not null default 0,
  constraint pk_payment_alarm primary key (organisation_id, id),
  constraint fk_payment_alarm_order foreign key (organisation_id, order_id) references treasury.card_order,
  constraint ck_payment_alarm_settled check (num_nonnulls(settled_at, settled_by, settled_note) in (0, 3))
);
create index ix_payment_alarm_open on treasury.payment_alarm (organisation_id, raised_at) where settled_at is null;
grant select, insert on treasury.payment_alarm to exchange_app;
grant update (settled_at, settled_by, settled_note, version) on treasury.payment_alarm to exchange_app;
call kernel.make_tenant_owned('treasury.payment_alarm');
