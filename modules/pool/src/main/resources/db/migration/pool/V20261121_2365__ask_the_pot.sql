-- Quiet requests of people to the solidarity pot. Nobody at home reads them: not the organisation's stewards, not its audit
-- trail. Stewards of other organisations read what it takes to decide, through a view that names nobody.

-- Exchange-wide: how much the pot gives, and how often; one line, decided by the council.
create table pool.pot_policy (
  only_one       boolean     not null default true constraint pk_pot_policy primary key
                             constraint ck_pot_policy_one check (only_one),
  -- Credits of one request at most, and all of one person's in a window of so many days.
  most_credits   int         not null constraint ck_pot_policy_credits check (most_credits between 1 and 1000),
  window_days    int         not null constraint ck_pot_policy_window check (window_days between 1 and 365),
  most_in_window int         not null constraint ck_pot_policy_in_window check (most_in_window between 1 and 5000),
  most_asks      int         not null constraint ck_pot_policy_asks check (most_asks between 1 and 100),
  answer_days    int         not null constraint ck_pot_policy_answer check (answer_days between 2 and 90),
  changed_by     uuid        constraint fk_pot_policy_changed_by references identity.person,
  changed_at     timestamptz,
  constraint ck_pot_policy_fits check (most_credits <= most_in_window)
);
insert into pool.pot_policy (most_credits, window_days, most_in_window, most_asks, answer_days) values (10, 90, 20, 3, 30);
grant select, update on pool.pot_policy to exchange_app;
grant select on pool.pot_policy to exchange_views;

-- Person-owned: a request. It says through which organisation it was made, and belongs to none.
create table pool.pot_ask (
  id          uuid        not null constraint pk_pot_ask primary key,
  person_id   uuid        not null constraint fk_pot_ask_person references identity.person,
  -- Whoever typed it: the person, or a steward who acts for a managed member.
  entered_by  uuid        not null constraint fk_pot_ask_entered_by references identity.person,
  through     text        not null constraint fk_pot_ask_through references identity.organisation,
  credits     int         not null constraint ck_pot_ask_credits check (credits between 1 and 1000),
  words       text        not null constraint ck_pot_ask_words check (length(words) <= 280),
  state       text        not null constraint ck_pot_ask_state
                          check (state in ('WAITING', 'RAISED', 'GRANTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  asked_at    timestamptz not null,
  state_since timestamptz not null,
  -- When it went up to the council; once.
  raised_at   timestamptz,
  decided_by  uuid        constraint fk_pot_ask_decided_by references identity.person,
  reason      text        not null default '' constraint ck_pot_ask_reason check (length(reason) <= 600),
  transfer_id uuid,
  command_key uuid,
  version     int         not null default 0,
  -- Nobody decides for themselves or for whom they wrote it down, whatever the program does.
  constraint ck_pot_ask_not_own check (decided_by <> person_id and decided_by <> entered_by),
  constraint ck_pot_ask_decided check ((state in ('GRANTED', 'DECLINED')) = (decided_by is not null)),
  constraint ck_pot_ask_granted check ((state = 'GRANTED') = (transfer_id is not null)),
  constraint ck_pot_ask_kind_words check (state <> 'DECLINED' or reason <> ''),
  constraint ck_pot_ask_raised check (state <> 'RAISED' or raised_at is not null)
);
create unique index ux_pot_ask_key on pool.pot_ask (entered_by, command_key) where command_key is not null;
-- One at a time.
create unique index ux_pot_ask_open on pool.pot_ask (person_id) where state in ('WAITING', 'RAISED');
create index ix_pot_ask_person on pool.pot_ask (person_id, asked_at desc);
create index ix_pot_ask_waiting on pool.pot_ask (state_since, id) where state in ('WAITING', 'RAISED');
grant select, insert on pool.pot_ask to exchange_app;
grant update (state, state_since, raised_at, decided_by, reason, transfer_id, version) on pool.pot_ask to exchange_app;
grant select on pool.pot_ask to exchange_views;
grant select on identity.household_member, identity.council_seat to exchange_views;

-- For whom whoever asks may decide today: as a steward for people with whom they share no organisation; as the council, for
-- what went up, unless they are a steward at that person's home. Never for a household.
create view pool.pot_decider as
  with me as (select kernel.current_person() as id),
  kin as (
    select other.person_id from identity.household_member mine
      join identity.household_member other on other.household_id = mine.household_id and other.left_at is null
     where mine.person_id = (select id from me) and mine.left_at is null),
  seats as (
    select s.organisation_id from identity.seat s
      join identity.membership m on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
     where s.person_id = (select id from me) and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now())
  select p.id as person_id, false as raised from identity.person p
   where p.id <> (select id from me) and exists (select from seats)
     and p.id not in (select person_id from kin)
     and not exists (select from identity.membership theirs
                       join identity.membership mine on mine.organisation_id = theirs.organisation_id and mine.state = 'ACTIVE'
                      where theirs.person_id = p.id and theirs.state = 'ACTIVE' and mine.person_id = (select id from me))
  union all
  select p.id, true from identity.person p
   where p.id <> (select id from me)
     and exists (select from identity.council_seat c
                  where c.person_id = (select id from me) and c.from_at <= now() and c.until_at > now())
     and p.id not in (select person_id from kin)
     and not exists (select from identity.membership theirs join seats s on s.organisation_id = theirs.organisation_id
                      where theirs.person_id = p.id and theirs.state = 'ACTIVE');
alter view pool.pot_decider owner to exchange_views;
grant select on pool.pot_decider to exchange_app;

alter table pool.pot_ask enable row level security;
alter table pool.pot_ask force row level security;
-- The person, whoever wrote it down for them, whoever may decide, and the exchange itself when nobody asks.
create policy the_few on pool.pot_ask to exchange_app
  using ((select kernel.current_person()) is null
    or person_id = (select kernel.current_person()) or entered_by = (select kernel.current_person())
    or exists (select from pool.pot_decider d
                where d.person_id = pot_ask.person_id and d.raised = (pot_ask.raised_at is not null)))
  with check ((select kernel.current_person()) is null
    or person_id = (select kernel.current_person()) or entered_by = (select kernel.current_person())
    or exists (select from pool.pot_decider d
                where d.person_id = pot_ask.person_id and d.raised = (pot_ask.raised_at is not null)));
create policy exchange_views_read on pool.pot_ask for select to exchange_views using (true);

-- What waits for a decision of whoever asks: what it takes to decide, and nobody's name or id.
create view pool.pot_ask_to_decide as
  select a.id, a.through, g.name as organisation_name, a.credits, a.words, a.asked_at, a.state = 'RAISED' as raised
  from pool.pot_ask a
  join identity.organisation g on g.id = a.through and g.suspended_at is null
  cross join pool.pot_policy p
  where a.state in ('WAITING', 'RAISED') and a.state_since > now() - make_interval(days => p.answer_days)
    and a.entered_by <> kernel.current_person()
    and exists (select from pool.pot_decider d where d.person_id = a.person_id and d.raised = (a.raised_at is not null));
alter view pool.pot_ask_to_decide owner to exchange_views;
grant select on pool.pot_ask_to_decide to exchange_app;
