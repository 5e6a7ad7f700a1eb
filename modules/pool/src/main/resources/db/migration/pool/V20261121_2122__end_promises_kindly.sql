-- How promises are answered, remembered and confirmed, as data: one line for the exchange, and one for each organisation that
-- decided otherwise. Exchange-wide; the council's line is read by everybody.
create table pool.exchange_promise_policy (
  only_one            boolean not null default true constraint pk_exchange_promise_policy primary key
                              constraint ck_exchange_promise_policy_one check (only_one),
  answer_days         int     not null,
  remind_days         int     not null,
  overdue_ask_days    int     not null,
  overdue_lapse_days  int     not null,
  room_start          int     not null,
  room_most           int     not null,
  room_kept_each      int     not null,
  second_above        int,
  evidence_above      int,
  stewards_elsewhere  boolean not null,
  pair_most           int     not null
);
insert into pool.exchange_promise_policy
  (answer_days, remind_days, overdue_ask_days, overdue_lapse_days, room_start, room_most, room_kept_each, second_above,
   evidence_above, stewards_elsewhere, pair_most)
values (14, 7, 14, 28, 3, 12, 2, 20, 20, true, 10);
grant select, update on pool.exchange_promise_policy to exchange_app;

-- Tenant-owned: what an organisation decided instead.
create table pool.promise_policy (
  organisation_id     text        not null constraint fk_promise_policy_organisation references identity.organisation,
  answer_days         int         not null constraint ck_promise_policy_answer check (answer_days between 2 and 90),
  remind_days         int         not null constraint ck_promise_policy_remind check (remind_days between 1 and 89),
  overdue_ask_days    int         not null constraint ck_promise_policy_ask check (overdue_ask_days between 1 and 180),
  overdue_lapse_days  int         not null constraint ck_promise_policy_lapse check (overdue_lapse_days between 2 and 365),
  room_start          int         not null constraint ck_promise_policy_room_start check (room_start between 1 and 100),
  room_most           int         not null constraint ck_promise_policy_room_most check (room_most between 1 and 100),
  room_kept_each      int         not null constraint ck_promise_policy_room_each check (room_kept_each between 1 and 100),
  -- Above so many credits; null for never.
  second_above        int         constraint ck_promise_policy_second check (second_above between 1 and 1000),
  evidence_above      int         constraint ck_promise_policy_evidence check (evidence_above between 1 and 1000),
  stewards_elsewhere  boolean     not null,
  pair_most           int         not null constraint ck_promise_policy_pair check (pair_most between 1 and 1000),
  changed_by          uuid        not null constraint fk_promise_policy_changed_by references identity.person,
  changed_at          timestamptz not null,
  constraint pk_promise_policy primary key (organisation_id),
  constraint ck_promise_policy_reminds_first check (remind_days < answer_days),
  constraint ck_promise_policy_asks_first check (overdue_ask_days < overdue_lapse_days),
  constraint ck_promise_policy_room check (room_start <= room_most)
);
grant select, insert, update on pool.promise_policy to exchange_app;
call kernel.make_tenant_owned('pool.promise_policy');

-- Tenant-owned and only grows: that somebody did not come. A fact, with kind words or none; seen by the person and by stewards.
create table pool.no_show (
  organisation_id text        not null constraint fk_no_show_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  person_id       uuid        not null constraint fk_no_show_person references identity.person,
  noted_by        uuid        not null constraint fk_no_show_noted_by references identity.person,
  words           text        not null constraint ck_no_show_words check (length(words) <= 500),
  at              timestamptz not null,
  constraint pk_no_show primary key (organisation_id, id),
  constraint fk_no_show_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint ck_no_show_not_own check (noted_by <> person_id)
);
create unique index ux_no_show_once on pool.no_show (organisation_id, commitment_id);
create index ix_no_show_person on pool.no_show (organisation_id, person_id, at);
grant select, insert on pool.no_show to exchange_app;
call kernel.make_tenant_owned('pool.no_show');
create trigger no_show_only_grows before update or delete on pool.no_show
  for each row execute function kernel.refuse_change();

create index ix_commitment_open on pool.commitment (organisation_id, person_id) where state in ('OFFERED', 'ACCEPTED');
