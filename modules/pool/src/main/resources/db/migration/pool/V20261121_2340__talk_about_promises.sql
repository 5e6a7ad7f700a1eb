-- Short notes about a promise between those it is between, and other terms that one side proposes and the other agrees to
-- before it is taken up. Safe to reverse: nothing else rests on it.

-- Tenant-owned: a note. Of one that was taken away stays that it was there.
create table pool.promise_message (
  organisation_id text        not null constraint fk_promise_message_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid,
  author_id       uuid        not null constraint fk_promise_message_author references identity.person,
  body            text        not null constraint ck_promise_message_body check (length(body) <= 500),
  written_at      timestamptz not null,
  removed_at      timestamptz,
  hidden_by       uuid        constraint fk_promise_message_hidden_by references identity.person,
  hidden_at       timestamptz,
  hidden_reason   text        constraint ck_promise_message_hidden_reason check (length(hidden_reason) between 1 and 500),
  version         int         not null default 0,
  constraint pk_promise_message primary key (organisation_id, id),
  constraint fk_promise_message_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint ck_promise_message_topic check (num_nonnulls(commitment_id) = 1),
  constraint ck_promise_message_removed check (removed_at is null or body = ''),
  constraint ck_promise_message_hidden check (num_nonnulls(hidden_by, hidden_at, hidden_reason) in (0, 3)),
  -- Whoever wrote it takes it away and does not hide it.
  constraint ck_promise_message_not_own check (hidden_by <> author_id)
);
create index ix_promise_message_promise on pool.promise_message (organisation_id, commitment_id, written_at, id);
grant select, insert, update (body, removed_at, hidden_by, hidden_at, hidden_reason, version)
  on pool.promise_message to exchange_app;
call kernel.make_tenant_owned('pool.promise_message');

-- Inside the organisation, too, only those it is between: whoever promised, whose need it is, who wrote it down for them, and
-- today's stewards. Which stewards at which time is a rule of the program.
create function pool.is_between(p_organisation text, p_commitment uuid, p_person uuid) returns boolean
  language sql stable as $$
  select exists (select from pool.commitment c
                   left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
                  where c.organisation_id = p_organisation and c.id = p_commitment
                    and p_person in (c.person_id, c.entered_by, n.needed_by))
      or exists (select from identity.seat s where s.organisation_id = p_organisation and s.person_id = p_person
                    and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now()) $$;
grant execute on function pool.is_between(text, uuid, uuid) to exchange_app;
create policy only_between_them on pool.promise_message as restrictive for select to exchange_app using (
  author_id = (select kernel.current_person())
  or (commitment_id is not null
      and pool.is_between(organisation_id, commitment_id, (select kernel.current_person()))));

-- Tenant-owned: until when somebody has read what is written about one thing.
create table pool.message_seen (
  organisation_id text        not null constraint fk_message_seen_organisation references identity.organisation,
  topic_id        uuid        not null,
  person_id       uuid        not null constraint fk_message_seen_person references identity.person,
  seen_at         timestamptz not null,
  constraint pk_message_seen primary key (organisation_id, topic_id, person_id)
);
grant select, insert, update on pool.message_seen to exchange_app;
call kernel.make_tenant_owned('pool.message_seen');
create policy own_reading_only on pool.message_seen as restrictive to exchange_app
  using (person_id = (select kernel.current_person()))
  with check (person_id = (select kernel.current_person()));

-- Tenant-owned: other terms that one side proposed with a note. Agreed to once, by the other side.
create table pool.promise_proposal (
  organisation_id text        not null constraint fk_promise_proposal_organisation references identity.organisation,
  -- That of the note it came with.
  id              uuid        not null,
  commitment_id   uuid        not null,
  proposed_by     uuid        not null constraint fk_promise_proposal_proposed_by references identity.person,
  side            text        not null constraint ck_promise_proposal_side check (side in ('CONTRIBUTOR', 'RECEIVER')),
  minutes         int         constraint ck_promise_proposal_minutes check (minutes between 15 and 960),
  value_cents     bigint      constraint ck_promise_proposal_value check (value_cents between 1 and 10000000),
  units           int         constraint ck_promise_proposal_units check (units between 1 and 1000),
  unit_credits    int         constraint ck_promise_proposal_unit_credits check (unit_credits between 1 and 1000),
  month           text,
  due_on          date,
  note            text        not null constraint ck_promise_proposal_note check (length(note) <= 2000),
  credits         int         not null constraint ck_promise_proposal_credits check (credits >= 0),
  state           text        not null constraint ck_promise_proposal_state
                              check (state in ('OPEN', 'AGREED', 'DISMISSED', 'REPLACED')),
  answered_by     uuid        constraint fk_promise_proposal_answered_by references identity.person,
  answered_at     timestamptz,
  version         int         not null default 0,
  constraint pk_promise_proposal primary key (organisation_id, id),
  constraint fk_promise_proposal_message foreign key (organisation_id, id) references pool.promise_message,
  constraint fk_promise_proposal_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint ck_promise_proposal_size check (num_nonnulls(minutes, value_cents, units) = 1),
  constraint ck_promise_proposal_answered check (
    num_nonnulls(answered_by, answered_at) = case state when 'OPEN' then 0 else 2 end),
  constraint ck_promise_proposal_other_side check (state <> 'AGREED' or answered_by <> proposed_by)
);
create unique index ux_promise_proposal_open on pool.promise_proposal (organisation_id, commitment_id)
  where state = 'OPEN';
create index ix_promise_proposal_commitment on pool.promise_proposal (organisation_id, commitment_id);
grant select, insert, update (state, answered_by, answered_at, version) on pool.promise_proposal to exchange_app;
call kernel.make_tenant_owned('pool.promise_proposal');
create policy only_between_them on pool.promise_proposal as restrictive for select to exchange_app using (
  pool.is_between(organisation_id, commitment_id, (select kernel.current_person())));

-- What a person has not read yet about promises of theirs, or to them, wherever.
create view pool.own_unread as
  select c.organisation_id, g.name as organisation_name, c.id as commitment_id, c.title, count(*)::int as unread,
         max(m.written_at) as last_at
  from (select c.organisation_id, c.id from pool.commitment c where c.person_id = kernel.current_person()
        union
        select c.organisation_id, c.id from pool.commitment c where c.entered_by = kernel.current_person()
        union
        select c.organisation_id, c.id from pool.need n
          join pool.commitment c on c.organisation_id = n.organisation_id and c.need_id = n.id
         where n.needed_by = kernel.current_person()) mine
  join pool.commitment c on c.organisation_id = mine.organisation_id and c.id = mine.id
  join identity.organisation g on g.id = c.organisation_id and g.suspended_at is null
  join pool.promise_message m on m.organisation_id = c.organisation_id and m.commitment_id = c.id
  left join pool.message_seen s
    on s.organisation_id = c.organisation_id and s.topic_id = c.id and s.person_id = kernel.current_person()
  where m.author_id <> kernel.current_person() and m.removed_at is null and m.hidden_at is null
    and m.written_at > coalesce(s.seen_at, '-infinity')
  group by c.organisation_id, g.name, c.id, c.title;
alter view pool.own_unread owner to exchange_views;
grant select on pool.own_unread to exchange_app;
