-- Money in, three ways (seed document, section 6): instalments of pledges, credits bought, gifts. What moved is in the
-- ledger; a row here remembers which transfer it caused, and says who gave, which the ledger never knows. Safe to reverse
-- only on an empty database.

-- Tenant-owned: somebody's word that they will give so much, so often. What is expected on which day follows from it and
-- is nowhere stored.
create table treasury.pledge (
  organisation_id text        not null constraint fk_pledge_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_pledge_person references identity.person,
  entered_by      uuid        not null constraint fk_pledge_entered_by references identity.person,
  every_months    int         not null constraint ck_pledge_every_months check (every_months in (1, 3, 12)),
  starts_on       date        not null constraint ck_pledge_starts_on
                              check (starts_on between date '2020-01-01' and date '2100-01-01'),
  ends_on         date        constraint ck_pledge_ends_on check (ends_on >= starts_on),
  -- The day it was ended before its time; nothing is expected from then on.
  ended_on        date,
  reminders       boolean     not null,
  -- Whoever has it, from the letter, may end the pledge without signing in.
  stop_key        uuid        not null,
  created_at      timestamptz not null,
  version         int         not null default 0,
  constraint pk_pledge primary key (organisation_id, id)
);
create index ix_pledge_person on treasury.pledge (person_id);
grant select, insert on treasury.pledge to exchange_app;
grant update (ends_on, ended_on, reminders, version) on treasury.pledge to exchange_app;
call kernel.make_tenant_owned('treasury.pledge');

-- Tenant-owned and only grows: what each instalment is, from a day on. A later row of the same day wins.
create table treasury.pledge_amount (
  organisation_id text        not null constraint fk_pledge_amount_organisation references identity.organisation,
  id              uuid        not null,
  pledge_id       uuid        not null,
  from_on         date        not null,
  cents           bigint      not null constraint ck_pledge_amount_cents check (cents between 100 and 100000000),
  constraint pk_pledge_amount primary key (organisation_id, id),
  constraint fk_pledge_amount_pledge foreign key (organisation_id, pledge_id) references treasury.pledge
);
create index ix_pledge_amount_pledge on treasury.pledge_amount (organisation_id, pledge_id);
grant select, insert on treasury.pledge_amount to exchange_app;
call kernel.make_tenant_owned('treasury.pledge_amount');

-- Tenant-owned: days on which nothing is expected, from the first to before the last; without a last until resumed.
create table treasury.pledge_pause (
  organisation_id text        not null constraint fk_pledge_pause_organisation references identity.organisation,
  id              uuid        not null,
  pledge_id       uuid        not null,
  from_on         date        not null,
  until_on        date        constraint ck_pledge_pause_until check (until_on >= from_on),
  constraint pk_pledge_pause primary key (organisation_id, id),
  constraint fk_pledge_pause_pledge foreign key (organisation_id, pledge_id) references treasury.pledge
);
create index ix_pledge_pause_pledge on treasury.pledge_pause (organisation_id, pledge_id);
create unique index ux_pledge_pause_open on treasury.pledge_pause (organisation_id, pledge_id) where until_on is null;
grant select, insert on treasury.pledge_pause to exchange_app;
grant update (until_on) on treasury.pledge_pause to exchange_app;
call kernel.make_tenant_owned('treasury.pledge_pause');

-- Tenant-owned: the last receipt number of each year. Its row is the lock under which the next number is given, so that
-- numbers have no gap: a contribution that is rolled back gives its number back.
create table treasury.receipt_counter (
  organisation_id text not null constraint fk_receipt_counter_organisation references identity.organisation,
  year            int  not null constraint ck_receipt_counter_year check (year between 2020 and 2999),
  last_number     int  not null constraint ck_receipt_counter_last check (last_number between 1 and 999999),
  constraint pk_receipt_counter primary key (organisation_id, year)
);
grant select, insert on treasury.receipt_counter to exchange_app;
grant update (last_number) on treasury.receipt_counter to exchange_app;
call kernel.make_tenant_owned('treasury.receipt_counter');

-- Tenant-owned: money that was received. Nothing of it is changed but what makes it reversed, and the name of a payer from
-- outside, which is personal and can be forgotten.
create table treasury.contribution (
  organisation_id    text        not null constraint fk_contribution_organisation references identity.organisation,
  id                 uuid        not null,
  kind               text        not null constraint ck_contribution_kind
                                 check (kind in ('DONATION', 'PURCHASE', 'GIFT')),
  payer_kind         text        not null constraint ck_contribution_payer_kind
                                 check (payer_kind in ('PERSON', 'ORGANISATION', 'OUTSIDE', 'ANONYMOUS')),
  person_id          uuid        constraint fk_contribution_person references identity.person,
  payer_organisation text        constraint fk_contribution_payer_organisation references identity.organisation,
  outside_name       text        constraint ck_contribution_outside_name check (length(outside_name) between 1 and 120),
  forgotten_at       timestamptz,
  pledge_id          uuid,
  method             text        not null constraint ck_contribution_method
                                 check (method in ('CASH', 'CHEQUE', 'E_TRANSFER', 'CARD', 'OTHER')),
  reference          text        not null constraint ck_contribution_reference check (length(reference) <= 120),
  received_on        date        not null constraint ck_contribution_received_on
                                 check (received_on between date '2020-01-01' and date '2100-01-01'),
  cents              bigint      not null constraint ck_contribution_cents check (cents between 1 and 100000000),
  credits            bigint      not null,
  note               text        not null constraint ck_contribution_note check (length(note) <= 500),
  receipt_year       int         not null,
  receipt_number     int         not null,
  recorded_by        uuid        constraint fk_contribution_recorded_by references identity.person,
  recorded_at        timestamptz not null,
  transfer_id        uuid        not null,
  reversed_at        timestamptz,
  reversed_on        date,
  reversed_by        uuid        constraint fk_contribution_reversed_by references identity.person,
  reversal_reason    text        constraint ck_contribution_reversal_reason
                                 check (length(reversal_reason) between 1 and 500),
  reversal_transfer  uuid,
  version            int         not null default 0,
  constraint pk_contribution primary key (organisation_id, id),
  constraint ux_contribution_receipt unique (organisation_id, receipt_year, receipt_number),
  constraint ux_contribution_transfer unique (organisation_id, transfer_id),
  constraint fk_contribution_pledge foreign key (organisation_id, pledge_id) references treasury.pledge,
  constraint ck_contribution_payer check (
    (payer_kind = 'PERSON') = (person_id is not null)
    and (payer_kind = 'ORGANISATION') = (payer_organisation is not null)
    and (payer_kind = 'OUTSIDE') = (outside_name is not null or forgotten_at is not null)),
  -- 1 credit is $10 of value: $10.00 buys one, whole ones only, and somebody's wallet receives them.
  constraint ck_contribution_credits check (
    case kind when 'PURCHASE' then credits >= 1 and cents = credits * 1000 and payer_kind = 'PERSON'
              else credits = 0 end),
  constraint ck_contribution_donation check ((kind = 'DONATION') = (pledge_id is not null)),
  constraint ck_contribution_reversal check (
    num_nonnulls(reversed_at, reversed_on, reversed_by, reversal_reason, reversal_transfer) in (0, 5))
);
create index ix_contribution_person on treasury.contribution (person_id) where person_id is not null;
create index ix_contribution_received on treasury.contribution (organisation_id, received_on);
create index ix_contribution_pledge on treasury.contribution (organisation_id, pledge_id) where pledge_id is not null;
grant select, insert on treasury.contribution to exchange_app;
grant update (outside_name, forgotten_at, reversed_at, reversed_on, reversed_by, reversal_reason, reversal_transfer,
              version) on treasury.contribution to exchange_app;
call kernel.make_tenant_owned('treasury.contribution');

-- Tenant-owned and only grows: which instalments a donation paid, oldest first. Those of a reversed donation do not count.
create table treasury.pledge_receipt (
  organisation_id text   not null constraint fk_pledge_receipt_organisation references identity.organisation,
  contribution_id uuid   not null,
  due_on          date   not null,
  pledge_id       uuid   not null,
  cents           bigint not null constraint ck_pledge_receipt_cents check (cents > 0),
  constraint pk_pledge_receipt primary key (organisation_id, contribution_id, due_on),
  constraint fk_pledge_receipt_contribution foreign key (organisation_id, contribution_id)
    references treasury.contribution,
  constraint fk_pledge_receipt_pledge foreign key (organisation_id, pledge_id) references treasury.pledge
);
create index ix_pledge_receipt_pledge on treasury.pledge_receipt (organisation_id, pledge_id);
grant select, insert on treasury.pledge_receipt to exchange_app;
call kernel.make_tenant_owned('treasury.pledge_receipt');

-- What a person finds of their own wherever it is.
create view treasury.own_pledge as
  select p.organisation_id, g.name as organisation_name, g.zone, p.id, p.person_id, p.every_months, p.starts_on,
         p.ends_on, p.ended_on, p.reminders, p.created_at
  from treasury.pledge p join identity.organisation g on g.id = p.organisation_id
  where p.person_id = kernel.current_person();
create view treasury.own_pledge_amount as
  select a.organisation_id, a.pledge_id, a.id, a.from_on, a.cents from treasury.pledge_amount a
  join treasury.pledge p on p.organisation_id = a.organisation_id and p.id = a.pledge_id
  where p.person_id = kernel.current_person();
create view treasury.own_pledge_pause as
  select x.organisation_id, x.pledge_id, x.from_on, x.until_on from treasury.pledge_pause x
  join treasury.pledge p on p.organisation_id = x.organisation_id and p.id = x.pledge_id
  where p.person_id = kernel.current_person();
create view treasury.own_pledge_received as
  select r.organisation_id, r.pledge_id, r.due_on, r.cents from treasury.pledge_receipt r
  join treasury.contribution c on c.organisation_id = r.organisation_id and c.id = r.contribution_id
  join treasury.pledge p on p.organisation_id = r.organisation_id and p.id = r.pledge_id
  where p.person_id = kernel.current_person() and c.reversed_at is null;
create view treasury.own_contribution as
  select c.organisation_id, g.name as organisation_name, c.id, c.kind, c.method, c.received_on, c.cents, c.credits,
         c.receipt_year, c.receipt_number, c.reversed_at
  from treasury.contribution c join identity.organisation g on g.id = c.organisation_id
  where c.person_id = kernel.current_person();
alter view treasury.own_pledge owner to exchange_views;
alter view treasury.own_pledge_amount owner to exchange_views;
alter view treasury.own_pledge_pause owner to exchange_views;
alter view treasury.own_pledge_received owner to exchange_views;
alter view treasury.own_contribution owner to exchange_views;
grant select on treasury.own_pledge, treasury.own_pledge_amount, treasury.own_pledge_pause,
  treasury.own_pledge_received, treasury.own_contribution to exchange_app;
