-- The Commitment Pool: what people and organisations offer and need, events with shifts, promises with every step they
-- take, and spends. Credits themselves live in the ledger; a row here only remembers which transfer it caused.
-- Safe to reverse only on an empty database.
create schema pool;
grant usage on schema pool to exchange_app, exchange_views;
-- A view can only be given to a role that may create in the schema.
grant create on schema pool to exchange_views;

-- Tenant-owned: something a person (or the organisation itself, when offered_by is null) is willing to give.
create table pool.offer (
  organisation_id    text        not null constraint fk_offer_organisation references identity.organisation,
  id                 uuid        not null,
  offered_by         uuid        constraint fk_offer_offered_by references identity.person,
  published_by       uuid        not null constraint fk_offer_published_by references identity.person,
  title              text        not null constraint ck_offer_title check (length(title) between 1 and 120),
  description        text        not null constraint ck_offer_description check (length(description) <= 2000),
  category           text        not null constraint ck_offer_category check (category ~ '^[A-Z_]{2,40}$'),
  place              text        not null constraint ck_offer_place check (length(place) <= 120),
  price_credits      int         constraint ck_offer_price check (price_credits between 1 and 1000),
  unit_label         text        not null constraint ck_offer_unit check (length(unit_label) <= 40),
  capacity_per_month int         constraint ck_offer_capacity check (capacity_per_month between 1 and 10000),
  audience           text        not null constraint ck_offer_audience
                                 check (audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  state              text        not null constraint ck_offer_state check (state in ('PUBLISHED', 'CLOSED')),
  created_at         timestamptz not null,
  closed_at          timestamptz,
  version            int         not null default 0,
  constraint pk_offer primary key (organisation_id, id),
  -- Tool lending stays with the Tool Library and its flat fee.
  constraint ck_offer_no_tool_lending check (category <> 'TOOL_LENDING'),
  constraint ck_offer_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index ix_offer_newest on pool.offer (organisation_id, created_at desc, id desc);
create index ix_offer_offered_by on pool.offer (offered_by) where offered_by is not null;
grant select, insert, update on pool.offer to exchange_app;
call kernel.make_tenant_owned('pool.offer');

-- Tenant-owned: something a person (or the organisation itself, when needed_by is null) would like to receive.
create table pool.need (
  organisation_id  text        not null constraint fk_need_organisation references identity.organisation,
  id               uuid        not null,
  needed_by        uuid        constraint fk_need_needed_by references identity.person,
  published_by     uuid        not null constraint fk_need_published_by references identity.person,
  title            text        not null constraint ck_need_title check (length(title) between 1 and 120),
  description      text        not null constraint ck_need_description check (length(description) <= 2000),
  category         text        not null constraint ck_need_category check (category ~ '^[A-Z_]{2,40}$'),
  place            text        not null constraint ck_need_place check (length(place) <= 120),
  wanted_when      text        not null constraint ck_need_wanted_when check (length(wanted_when) <= 120),
  urgency          text        not null constraint ck_need_urgency
                               check (urgency in ('WHENEVER', 'THIS_MONTH', 'THIS_WEEK')),
  minutes_estimate int         constraint ck_need_minutes check (minutes_estimate between 15 and 960),
  audience         text        not null constraint ck_need_audience
                               check (audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  state            text        not null constraint ck_need_state check (state in ('PUBLISHED', 'CLOSED')),
  created_at       timestamptz not null,
  closed_at        timestamptz,
  version          int         not null default 0,
  constraint pk_need primary key (organisation_id, id),
  constraint ck_need_no_tool_lending check (category <> 'TOOL_LENDING'),
  constraint ck_need_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index ix_need_newest on pool.need (organisation_id, created_at desc, id desc);
create index ix_need_needed_by on pool.need (needed_by) where needed_by is not null;
grant select, insert, update on pool.need to exchange_app;
call kernel.make_tenant_owned('pool.need');

-- Tenant-owned: a day of the organisation at which people help in shifts.
create table pool.event (
  organisation_id text        not null constraint fk_event_organisation references identity.organisation,
  id              uuid        not null,
  planned_by      uuid        not null constraint fk_event_planned_by references identity.person,
  title           text        not null constraint ck_event_title check (length(title) between 1 and 120),
  description     text        not null constraint ck_event_description check (length(description) <= 2000),
  place           text        not null constraint ck_event_place check (length(place) <= 120),
  held_on         date        not null,
  audience        text        not null constraint ck_event_audience
                              check (audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  state           text        not null constraint ck_event_state check (state in ('PUBLISHED', 'CANCELLED')),
  created_at      timestamptz not null,
  version         int         not null default 0,
  constraint pk_event primary key (organisation_id, id)
);
create index ix_event_held_on on pool.event (organisation_id, held_on, id);
grant select, insert, update on pool.event to exchange_app;
call kernel.make_tenant_owned('pool.event');

-- Tenant-owned: a piece of an event that some people help with. Its row is the lock under which places are given away.
create table pool.event_shift (
  organisation_id text        not null constraint fk_event_shift_organisation references identity.organisation,
  id              uuid        not null,
  event_id        uuid        not null,
  role            text        not null constraint ck_event_shift_role check (length(role) between 1 and 80),
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  capacity        int         not null constraint ck_event_shift_capacity check (capacity between 1 and 500),
  version         int         not null default 0,
  constraint pk_event_shift primary key (organisation_id, id),
  constraint fk_event_shift_event foreign key (organisation_id, event_id) references pool.event,
  -- The minutes a shift may bring are those a promise may have.
  constraint ck_event_shift_length check (
    ends_at >= starts_at + interval '15 minutes' and ends_at <= starts_at + interval '960 minutes')
);
create index ix_event_shift_event on pool.event_shift (organisation_id, event_id, starts_at);
grant select, insert, update on pool.event_shift to exchange_app;
call kernel.make_tenant_owned('pool.event_shift');

-- Tenant-owned: a promise. The state says where it is; pool.commitment_step says how it came there.
create table pool.commitment (
  organisation_id  text        not null constraint fk_commitment_organisation references identity.organisation,
  id               uuid        not null,
  person_id        uuid        not null constraint fk_commitment_person references identity.person,
  -- Whoever typed it: the person, or a steward who acts for a managed member.
  entered_by       uuid        not null constraint fk_commitment_entered_by references identity.person,
  kind             text        not null constraint ck_commitment_kind check (kind in ('ONE_OFF_WORK', 'EVENT_SHIFT')),
  funding          text        not null constraint ck_commitment_funding
                               check (funding in ('ISSUE', 'TRANSFER', 'POT', 'THANKS')),
  state            text        not null constraint ck_commitment_state check (state in ('OFFERED', 'ACCEPTED',
                               'FULFILLED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'DISPUTED', 'REVERSED')),
  state_since      timestamptz not null,
  title            text        not null constraint ck_commitment_title check (length(title) between 1 and 120),
  note             text        not null constraint ck_commitment_note check (length(note) <= 2000),
  need_id          uuid,
  offer_id         uuid,
  shift_id         uuid,
  expected_minutes int         not null constraint ck_commitment_expected check (expected_minutes between 15 and 960),
  actual_minutes   int         constraint ck_commitment_actual check (actual_minutes between 1 and 960),
  done_on          date        constraint ck_commitment_done_on check (done_on >= date '2020-01-01'),
  fulfilment_note  text        not null default '' constraint ck_commitment_fulfilment_note
                               check (length(fulfilment_note) <= 2000),
  fulfilled_by     uuid        constraint fk_commitment_fulfilled_by references identity.person,
  confirmed_by     uuid        constraint fk_commitment_confirmed_by references identity.person,
  confirmed_at     timestamptz,
  credits          int         constraint ck_commitment_credits check (credits >= 0),
  banked_after     int         constraint ck_commitment_banked check (banked_after between 0 and 29),
  transfer_id      uuid,
  created_at       timestamptz not null,
  version          int         not null default 0,
  constraint pk_commitment primary key (organisation_id, id),
  constraint fk_commitment_need foreign key (organisation_id, need_id) references pool.need,
  constraint fk_commitment_offer foreign key (organisation_id, offer_id) references pool.offer,
  constraint fk_commitment_shift foreign key (organisation_id, shift_id) references pool.event_shift,
  constraint ck_commitment_one_origin check (num_nonnulls(need_id, offer_id, shift_id) <= 1),
  constraint ck_commitment_shift check ((kind = 'EVENT_SHIFT') = (shift_id is not null)),
  constraint ck_commitment_fulfilled check (state not in ('FULFILLED', 'CONFIRMED', 'DISPUTED', 'REVERSED')
    or (actual_minutes is not null and done_on is not null and fulfilled_by is not null)),
  constraint ck_commitment_confirmed check (state not in ('CONFIRMED', 'REVERSED')
    or (confirmed_by is not null and confirmed_at is not null and credits is not null)),
  -- Nobody confirms their own, whatever the program does.
  constraint ck_commitment_not_own check (confirmed_by <> person_id),
  constraint ck_commitment_transfer check (credits is null or (credits > 0) = (transfer_id is not null))
);
-- One live sign-up per person and shift.
create unique index ux_commitment_shift on pool.commitment (organisation_id, shift_id, person_id)
  where shift_id is not null and state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED');
create index ix_commitment_queue on pool.commitment (organisation_id, state_since, id)
  where state in ('OFFERED', 'FULFILLED');
create index ix_commitment_person on pool.commitment (person_id, created_at desc, id desc);
create index ix_commitment_need on pool.commitment (organisation_id, need_id) where need_id is not null;
create index ix_commitment_newest on pool.commitment (organisation_id, created_at desc, id desc);
grant select, insert, update on pool.commitment to exchange_app;
call kernel.make_tenant_owned('pool.commitment');

-- Tenant-owned and only grows: every edge a promise took, by whom, when, why.
create table pool.commitment_step (
  organisation_id text        not null constraint fk_commitment_step_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  from_state      text,
  to_state        text        not null,
  actor_id        uuid        constraint fk_commitment_step_actor references identity.person,
  on_behalf_of    uuid        constraint fk_commitment_step_on_behalf_of references identity.person,
  at              timestamptz not null,
  reason          text        not null constraint ck_commitment_step_reason check (length(reason) <= 1000),
  constraint pk_commitment_step primary key (organisation_id, id),
  constraint fk_commitment_step_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
create index ix_commitment_step_commitment on pool.commitment_step (organisation_id, commitment_id, at, id);
grant select, insert on pool.commitment_step to exchange_app;
call kernel.make_tenant_owned('pool.commitment_step');
create trigger commitment_step_only_grows before update or delete on pool.commitment_step
  for each row execute function kernel.refuse_change();
create trigger commitment_step_is_never_emptied before truncate on pool.commitment_step
  for each statement execute function kernel.refuse_change();

-- Tenant-owned: taking an offer for credits. Held when asked, captured when served, released when not.
create table pool.spend (
  organisation_id text        not null constraint fk_spend_organisation references identity.organisation,
  id              uuid        not null,
  offer_id        uuid        not null,
  title           text        not null constraint ck_spend_title check (length(title) between 1 and 120),
  unit_label      text        not null,
  person_id       uuid        not null constraint fk_spend_person references identity.person,
  entered_by      uuid        not null constraint fk_spend_entered_by references identity.person,
  -- Who is paid: a person, or the organisation when null.
  receiver_id     uuid        constraint fk_spend_receiver references identity.person,
  quantity        int         not null constraint ck_spend_quantity check (quantity between 1 and 10),
  price_each      int         not null constraint ck_spend_price check (price_each between 1 and 1000),
  credits         int         not null constraint ck_spend_credits check (credits = quantity * price_each),
  month           text        not null constraint ck_spend_month check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  state           text        not null constraint ck_spend_state check (state in ('HELD', 'CAPTURED', 'RELEASED')),
  held_at         timestamptz not null,
  hold_transfer   uuid        not null,
  closed_at       timestamptz,
  closed_by       uuid        constraint fk_spend_closed_by references identity.person,
  close_transfer  uuid,
  close_reason    text        not null default '' constraint ck_spend_close_reason check (length(close_reason) <= 1000),
  version         int         not null default 0,
  constraint pk_spend primary key (organisation_id, id),
  constraint fk_spend_offer foreign key (organisation_id, offer_id) references pool.offer,
  constraint ck_spend_not_own check (receiver_id <> person_id),
  constraint ck_spend_closed check ((state = 'HELD') = (closed_at is null) and (closed_at is null) = (close_transfer is null))
);
create index ix_spend_month on pool.spend (organisation_id, offer_id, month) where state <> 'RELEASED';
create index ix_spend_open on pool.spend (organisation_id, held_at, id) where state = 'HELD';
create index ix_spend_person on pool.spend (person_id, held_at desc);
grant select, insert, update on pool.spend to exchange_app;
call kernel.make_tenant_owned('pool.spend');

-- Tenant-owned and only grows: the commands clients named with a key of their own, so that sending one twice does it once.
create table pool.command (
  organisation_id text        not null constraint fk_command_organisation references identity.organisation,
  actor_id        uuid        not null constraint fk_command_actor references identity.person,
  key             uuid        not null,
  fingerprint     text        not null,
  result_id       uuid        not null,
  at              timestamptz not null,
  constraint pk_command primary key (organisation_id, actor_id, key)
);
grant select, insert on pool.command to exchange_app;
call kernel.make_tenant_owned('pool.command');

-- Person-owned: minutes that do not yet make a whole credit. The row is the lock under which minutes become credits.
create table pool.minute_bank (
  person_id uuid not null constraint pk_minute_bank primary key constraint fk_minute_bank_person references identity.person,
  minutes   int  not null constraint ck_minute_bank_minutes check (minutes between 0 and 29)
);
grant select, insert, update on pool.minute_bank to exchange_app;

-- Person-owned and only grows: what each confirmation (or its reversal) did to the bank. No minute is ever lost.
create table pool.minute_movement (
  id              uuid        not null constraint pk_minute_movement primary key,
  person_id       uuid        not null constraint fk_minute_movement_person references identity.person,
  organisation_id text        not null constraint fk_minute_movement_organisation references identity.organisation,
  commitment_id   uuid        not null,
  minutes         int         not null constraint ck_minute_movement_minutes check (minutes <> 0),
  credits         int         not null,
  banked_before   int         not null constraint ck_minute_movement_before check (banked_before between 0 and 29),
  banked_after    int         not null constraint ck_minute_movement_after check (banked_after between 0 and 29),
  at              timestamptz not null,
  constraint ck_minute_movement_conserves check (banked_before + minutes = 30 * credits + banked_after),
  constraint fk_minute_movement_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
-- A commitment moves minutes once, and back once.
create unique index ux_minute_movement_once on pool.minute_movement (organisation_id, commitment_id, (minutes > 0));
create index ix_minute_movement_person on pool.minute_movement (person_id, at desc);
grant select, insert on pool.minute_movement to exchange_app;
create trigger minute_movement_only_grows before update or delete on pool.minute_movement
  for each row execute function kernel.refuse_change();
create trigger minute_movement_is_never_emptied before truncate on pool.minute_movement
  for each statement execute function kernel.refuse_change();
