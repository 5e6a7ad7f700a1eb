-- A venue's counter: a tablet that serves people by the code of their card. Reversible while nothing was served at one.

-- Tenant-owned: the numbers given out so far, of counters, of cards and of tickets. The row is the lock under which the next is given.
create table pool.serial (
  organisation_id text not null constraint fk_serial_organisation references identity.organisation,
  kind            text not null constraint ck_serial_kind check (kind in ('COUNTER', 'CARD', 'TICKET')),
  last            int  not null constraint ck_serial_last check (last >= 0),
  constraint pk_serial primary key (organisation_id, kind)
);
grant select, insert, update (last) on pool.serial to exchange_app;
call kernel.make_tenant_owned('pool.serial');

-- Tenant-owned: a counter seat, which is a device and no person. It ends by its time or by being closed, for good.
create table pool.counter_seat (
  organisation_id text        not null constraint fk_counter_seat_organisation references identity.organisation,
  id              uuid        not null,
  number          int         not null constraint ck_counter_seat_number check (number > 0),
  name            text        not null constraint ck_counter_seat_name check (length(name) between 1 and 60),
  -- PBKDF2 with a salt of its own; the PIN itself is kept nowhere.
  pin_hash        text        not null constraint ck_counter_seat_pin check (pin_hash ~ '^[0-9]+:[0-9a-f]{32}:[0-9a-f]{64}$'),
  opened_by       uuid        not null constraint fk_counter_seat_opened_by references identity.person,
  opened_at       timestamptz not null,
  ends_at         timestamptz not null,
  closed_at       timestamptz,
  closed_by       uuid        constraint fk_counter_seat_closed_by references identity.person,
  wrong_tries     int         not null default 0 constraint ck_counter_seat_tries check (wrong_tries >= 0),
  locked_until    timestamptz,
  -- The one device that entered the PIN last: SHA-256 of 256 random bits that only its cookie knows.
  device_hash     text        constraint ck_counter_seat_device check (device_hash ~ '^[0-9a-f]{64}$'),
  unlocked_at     timestamptz,
  constraint pk_counter_seat primary key (organisation_id, id),
  constraint ux_counter_seat_number unique (organisation_id, number),
  constraint ck_counter_seat_ends check (ends_at > opened_at and ends_at <= opened_at + interval '32 days'),
  constraint ck_counter_seat_closed check ((closed_at is null) = (closed_by is null)),
  constraint ck_counter_seat_unlocked check ((device_hash is null) = (unlocked_at is null))
);
create unique index ux_counter_seat_device on pool.counter_seat (organisation_id, device_hash) where device_hash is not null;
grant select, insert, update (closed_at, closed_by, wrong_tries, locked_until, device_hash, unlocked_at)
  on pool.counter_seat to exchange_app;
call kernel.make_tenant_owned('pool.counter_seat');

create function pool.keep_counter_seat() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a counter that was closed stays closed' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger counter_seat_closes_once before update on pool.counter_seat
  for each row execute function pool.keep_counter_seat();
create trigger counter_seat_is_never_deleted before delete on pool.counter_seat
  for each row execute function kernel.refuse_change();
create trigger counter_seat_is_never_emptied before truncate on pool.counter_seat
  for each statement execute function kernel.refuse_change();

-- Tenant-owned: a member card. Its code is kept as a slow hash, salted by the organisation; nobody reads it from here.
create table pool.member_card (
  organisation_id text        not null constraint fk_member_card_organisation references identity.organisation,
  id              uuid        not null,
  serial          int         not null constraint ck_member_card_serial check (serial > 0),
  person_id       uuid        not null constraint fk_member_card_person references identity.person,
  code_hash       text        not null constraint ck_member_card_code check (code_hash ~ '^[0-9a-f]{64}$'),
  issued_by       uuid        not null constraint fk_member_card_issued_by references identity.person,
  issued_at       timestamptz not null,
  voided_at       timestamptz,
  voided_by       uuid        constraint fk_member_card_voided_by references identity.person,
  constraint pk_member_card primary key (organisation_id, id),
  constraint ux_member_card_serial unique (organisation_id, serial),
  constraint ux_member_card_code unique (organisation_id, code_hash),
  constraint ck_member_card_voided check ((voided_at is null) = (voided_by is null))
);
create unique index ux_member_card_one on pool.member_card (organisation_id, person_id) where voided_at is null;
create index ix_member_card_person on pool.member_card (person_id);
grant select, insert, update (voided_at, voided_by) on pool.member_card to exchange_app;
call kernel.make_tenant_owned('pool.member_card');

create function pool.keep_member_card() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null then
    raise exception 'a card that was voided stays so' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger member_card_is_voided_once before update on pool.member_card
  for each row execute function pool.keep_member_card();
create trigger member_card_is_never_deleted before delete on pool.member_card
  for each row execute function kernel.refuse_change();
create trigger member_card_is_never_emptied before truncate on pool.member_card
  for each statement execute function kernel.refuse_change();

-- Person-owned: the words a person wants read at a counter, such as what they do not eat. Nobody else reads the table; the
-- view below gives the words of one card, to a transaction that presents that card's code.
create table pool.counter_words (
  person_id  uuid        not null constraint pk_counter_words primary key
                         constraint fk_counter_words_person references identity.person,
  words      text        not null constraint ck_counter_words_words check (length(words) between 1 and 120),
  written_at timestamptz not null
);
alter table pool.counter_words enable row level security;
alter table pool.counter_words force row level security;
create policy own_words on pool.counter_words to exchange_app, exchange_owner
  using (person_id = (select kernel.current_person())) with check (person_id = (select kernel.current_person()));
create policy exchange_views_read on pool.counter_words for select to exchange_views using (true);
grant select on pool.counter_words to exchange_views;
grant select, insert, update, delete on pool.counter_words to exchange_app;

create view pool.words_of_presented_card as
  select c.organisation_id, c.id as card_id, w.words
  from pool.member_card c join pool.counter_words w on w.person_id = c.person_id
  where c.organisation_id = kernel.current_organisation() and c.voided_at is null
    and c.code_hash = nullif(current_setting('app.presented_card', true), '');
alter view pool.words_of_presented_card owner to exchange_views;
grant select on pool.words_of_presented_card to exchange_app;

-- Which counter served it; null when it was set aside first.
alter table pool.spend add column counter_id uuid;
alter table pool.spend add constraint fk_spend_counter foreign key (organisation_id, counter_id) references pool.counter_seat;
alter table pool.spend add constraint ck_spend_counter check (counter_id is null or state <> 'HELD');
