-- Disputes about a promise or a served spend, as a thing of their own. Reversible while none was opened and nothing
-- accepted is in question.

-- What is in question need not have been reported: it may have been called into question before.
alter table pool.commitment
  drop constraint ck_commitment_fulfilled,
  add constraint ck_commitment_fulfilled check (state not in ('FULFILLED', 'CONFIRMED', 'REVERSED')
    or (done_on is not null and fulfilled_by is not null and case kind
        when 'GOODS' then actual_cents is not null
        when 'CAPACITY' then actual_units is not null
        else actual_minutes is not null end));

-- Tenant-owned: somebody says otherwise, until the two agree, it is taken back, or somebody else has listened to both.
create table pool.dispute (
  organisation_id text        not null constraint fk_dispute_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid,
  spend_id        uuid,
  title           text        not null constraint ck_dispute_title check (length(title) between 1 and 120),
  kind            text        not null constraint ck_dispute_kind
                              check (kind in ('NOT_AS_AGREED', 'LESS_THAN_SAID', 'NOT_DONE', 'NOT_SERVED', 'OTHER')),
  wish            text        not null constraint ck_dispute_wish check (length(wish) <= 500),
  -- Where what is disputed was when it was called into question, and goes on when they agree again.
  opened_from     text        not null constraint ck_dispute_from
                              check (opened_from in ('ACCEPTED', 'FULFILLED', 'CONFIRMED', 'CAPTURED')),
  -- Whose work or meal it is; null for the organisation's. Whom it is for; null when for nobody by name.
  giver_id        uuid        constraint fk_dispute_giver references identity.person,
  taker_id        uuid        constraint fk_dispute_taker references identity.person,
  -- Who confirmed it, or said that it was served.
  vouched_by      uuid        constraint fk_dispute_vouched_by references identity.person,
  opened_by       uuid        not null constraint fk_dispute_opened_by references identity.person,
  opened_at       timestamptz not null,
  -- From then on a steward of another organisation may listen and decide.
  goes_up_at      timestamptz not null,
  first_steward   uuid        constraint fk_dispute_first_steward references identity.person,
  second_steward  uuid        constraint fk_dispute_second_steward references identity.person,
  proposed_by     uuid        constraint fk_dispute_proposed_by references identity.person,
  proposed        text        constraint ck_dispute_proposed check (proposed in ('STANDS', 'TAKEN_BACK')),
  state           text        not null constraint ck_dispute_state
                  check (state in ('OPEN', 'SETTLED', 'UPHELD', 'NOT_UPHELD', 'ACKNOWLEDGED', 'WITHDRAWN')),
  ended_by        uuid        constraint fk_dispute_ended_by references identity.person,
  ended_at        timestamptz,
  end_reason      text        constraint ck_dispute_end_reason check (length(end_reason) between 1 and 1000),
  version         int         not null default 0,
  constraint pk_dispute primary key (organisation_id, id),
  constraint fk_dispute_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint fk_dispute_spend foreign key (organisation_id, spend_id) references pool.spend,
  constraint ck_dispute_one_subject check (num_nonnulls(commitment_id, spend_id) = 1),
  constraint ck_dispute_from_subject check ((opened_from = 'CAPTURED') = (spend_id is not null)),
  constraint ck_dispute_goes_up check (goes_up_at > opened_at),
  -- Nobody listens to both sides of what is theirs, what they vouched for, or what they opened.
  constraint ck_dispute_first_not_own check (first_steward is null or (first_steward <> opened_by
    and first_steward is distinct from giver_id and first_steward is distinct from taker_id
    and first_steward is distinct from vouched_by)),
  constraint ck_dispute_second_not_own check (second_steward is null or (second_steward <> opened_by
    and second_steward is distinct from giver_id and second_steward is distinct from taker_id
    and second_steward is distinct from vouched_by and second_steward <> first_steward)),
  constraint ck_dispute_proposed_by check ((proposed is null) = (proposed_by is null)),
  constraint ck_dispute_ended check (
    num_nonnulls(ended_by, ended_at, end_reason) = case state when 'OPEN' then 0 else 3 end),
  constraint ck_dispute_settled_by_two check (state <> 'SETTLED' or (proposed_by is not null and proposed_by <> ended_by)),
  constraint ck_dispute_decided check (state not in ('UPHELD', 'NOT_UPHELD', 'ACKNOWLEDGED')
    or coalesce(ended_by = first_steward, false) or coalesce(ended_by = second_steward, false)),
  constraint ck_dispute_withdrawn check (state <> 'WITHDRAWN' or ended_by = opened_by)
);
create unique index ux_dispute_commitment on pool.dispute (organisation_id, commitment_id) where state = 'OPEN';
create unique index ux_dispute_spend on pool.dispute (organisation_id, spend_id) where state = 'OPEN';
create index ix_dispute_open on pool.dispute (organisation_id, opened_at, id) where state = 'OPEN';
create index ix_dispute_giver on pool.dispute (giver_id) where giver_id is not null;
create index ix_dispute_taker on pool.dispute (taker_id) where taker_id is not null;
create index ix_dispute_opened_by on pool.dispute (opened_by);
create index ix_dispute_goes_up on pool.dispute (goes_up_at) where state = 'OPEN';
grant select, insert, update (first_steward, second_steward, proposed_by, proposed, state, ended_by, ended_at,
  end_reason, version) on pool.dispute to exchange_app;
call kernel.make_tenant_owned('pool.dispute');

create function pool.keep_dispute() returns trigger language plpgsql as $$
begin
  if old.state <> 'OPEN' then
    raise exception 'a dispute ends once';
  end if;
  return new;
end $$;
create trigger dispute_ends_once before update on pool.dispute for each row execute function pool.keep_dispute();
create trigger dispute_is_never_deleted before delete on pool.dispute
  for each row execute function kernel.refuse_change();
create trigger dispute_is_never_emptied before truncate on pool.dispute
  for each statement execute function kernel.refuse_change();

-- What stewards here did not settle in time, for stewards of other organisations: that there is something, never what.
create view pool.relief_dispute as
  select d.organisation_id, g.name as organisation_name, d.id, d.kind, d.opened_at, d.goes_up_at
  from pool.dispute d
  join identity.organisation g on g.id = d.organisation_id and g.suspended_at is null
  where d.state = 'OPEN' and d.goes_up_at <= now()
    and kernel.current_person() is distinct from d.giver_id and kernel.current_person() is distinct from d.taker_id
    and kernel.current_person() <> d.opened_by
    and exists (select from identity.seat s join identity.membership m
                  on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                where s.person_id = kernel.current_person() and s.kind = 'STEWARD'
                  and s.organisation_id <> d.organisation_id and s.from_at <= now() and s.until_at > now())
    and not exists (select from identity.membership m where m.organisation_id = d.organisation_id
                      and m.person_id = kernel.current_person() and m.state = 'ACTIVE');
alter view pool.relief_dispute owner to exchange_views;
grant select on pool.relief_dispute to exchange_app;

-- A person's own disputes, wherever.
create view pool.own_dispute as
  select d.organisation_id, g.name as organisation_name, d.id, d.title, d.kind, d.state, d.opened_at, d.goes_up_at
  from pool.dispute d join identity.organisation g on g.id = d.organisation_id
  where kernel.current_person() in (d.giver_id, d.taker_id, d.opened_by);
alter view pool.own_dispute owner to exchange_views;
grant select on pool.own_dispute to exchange_app;

-- Whoever writes in a dispute: its parties, who opened it, and the one or two who listen to both.
alter table pool.promise_message
  add column dispute_id uuid,
  add constraint fk_promise_message_dispute foreign key (organisation_id, dispute_id) references pool.dispute,
  drop constraint ck_promise_message_topic,
  add constraint ck_promise_message_topic check (num_nonnulls(commitment_id, dispute_id) = 1);
create index ix_promise_message_dispute on pool.promise_message (organisation_id, dispute_id, written_at, id)
  where dispute_id is not null;

create function pool.is_heard(p_organisation text, p_dispute uuid, p_person uuid) returns boolean
  language sql stable as $$
  select exists (select from pool.dispute d where d.organisation_id = p_organisation and d.id = p_dispute
                    and p_person in (d.giver_id, d.taker_id, d.opened_by, d.first_steward, d.second_steward)) $$;
grant execute on function pool.is_heard(text, uuid, uuid) to exchange_app;
drop policy only_between_them on pool.promise_message;
create policy only_between_them on pool.promise_message as restrictive for select to exchange_app using (
  author_id = (select kernel.current_person())
  or (commitment_id is not null
      and pool.is_between(organisation_id, commitment_id, (select kernel.current_person())))
  or (dispute_id is not null and pool.is_heard(organisation_id, dispute_id, (select kernel.current_person()))));

-- Credits frozen because of a dispute are frozen by nobody in person, and free again as the dispute ends.
alter table pool.freeze
  add column dispute_id uuid,
  alter column frozen_by drop not null,
  add constraint fk_freeze_dispute foreign key (organisation_id, dispute_id) references pool.dispute,
  add constraint ck_freeze_by check (frozen_by is not null or dispute_id is not null),
  drop constraint ck_freeze_not_own,
  add constraint ck_freeze_not_own check (frozen_by is null
    or (frozen_by is distinct from owner_id and frozen_by is distinct from payer_id)),
  drop constraint ck_freeze_ended,
  add constraint ck_freeze_ended check (case state
    when 'FROZEN' then num_nonnulls(ended_by, ended_at, end_reason) = 0
    else num_nonnulls(ended_at, end_reason) = 2 and (ended_by is not null or dispute_id is not null) end);
create unique index ux_freeze_dispute on pool.freeze (organisation_id, dispute_id) where dispute_id is not null;
grant update (dispute_id) on pool.freeze to exchange_app;
