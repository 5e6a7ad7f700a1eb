-- People, organisations, memberships, seats, households. Rights follow from dates in these rows, never from a token, so an
-- expired seat has no power the second after. Safe to reverse only on an empty database.
create schema identity;
grant usage on schema identity to exchange_app, exchange_views;
-- A view can only be given to a role that may create in the schema.
grant create on schema identity to exchange_views;

-- Exchange-wide: the directory of tenants. The id is the tenant id everywhere, and never changes.
create table identity.organisation (
  id             text        not null constraint pk_organisation primary key
                             constraint ck_organisation_id check (id ~ '^[a-z][a-z0-9-]{1,31}$'),
  name           text        not null constraint ck_organisation_name check (length(name) between 1 and 120),
  tagline        text        not null default '' constraint ck_organisation_tagline check (length(tagline) <= 200),
  description    text        not null default '' constraint ck_organisation_description check (length(description) <= 4000),
  join_questions text        not null default '',
  zone           text        not null default 'America/Toronto',
  keycloak_id    text,
  suspended_at   timestamptz,
  created_at     timestamptz not null,
  version        int         not null default 0
);
grant select, insert on identity.organisation to exchange_app;
grant update (name, tagline, description, join_questions, zone, keycloak_id, suspended_at, version)
  on identity.organisation to exchange_app;
grant select on identity.organisation to exchange_views;

-- Exchange-wide: one row per human, whichever organisations they belong to. The subject is Keycloak's; a managed member has
-- none, and an organisation whose stewards act for them.
create table identity.person (
  id             uuid        not null constraint pk_person primary key,
  subject        text        constraint ux_person_subject unique,
  email          text        constraint ck_person_email check (email = lower(email) and length(email) <= 254),
  display_name   text        not null constraint ck_person_display_name check (length(display_name) between 1 and 80),
  pronouns       text        not null default '' constraint ck_person_pronouns check (length(pronouns) <= 40),
  about          text        not null default '' constraint ck_person_about check (length(about) <= 1000),
  neighbourhood  text        not null default '' constraint ck_person_neighbourhood check (length(neighbourhood) <= 80),
  phone          text        not null default '' constraint ck_person_phone check (length(phone) <= 40),
  email_seen_by         text not null default 'ONLY_ME',
  pronouns_seen_by      text not null default 'MEMBERS',
  about_seen_by         text not null default 'MEMBERS',
  neighbourhood_seen_by text not null default 'MEMBERS',
  phone_seen_by         text not null default 'ONLY_ME',
  managed_by     text        constraint fk_person_managed_by references identity.organisation,
  -- How a managed member agreed that stewards act for them. Kept here, not in the audit trail, because it is personal.
  consent_note   text        not null default '' constraint ck_person_consent_note check (length(consent_note) <= 500),
  created_at     timestamptz not null,
  version        int         not null default 0,
  constraint ck_person_seen_by check (
    email_seen_by in ('ONLY_ME', 'STEWARDS', 'MEMBERS') and pronouns_seen_by in ('ONLY_ME', 'STEWARDS', 'MEMBERS')
    and about_seen_by in ('ONLY_ME', 'STEWARDS', 'MEMBERS') and neighbourhood_seen_by in ('ONLY_ME', 'STEWARDS', 'MEMBERS')
    and phone_seen_by in ('ONLY_ME', 'STEWARDS', 'MEMBERS')),
  constraint ck_person_managed_has_no_login check (managed_by is null or subject is null)
);
create unique index ux_person_email on identity.person (email) where email is not null;
create index ix_person_managed_by on identity.person (managed_by) where managed_by is not null;
grant select, insert, update on identity.person to exchange_app;
grant select on identity.person to exchange_views;

-- Tenant-owned: belonging, from the request to its end. Who decided is kept.
create table identity.membership (
  organisation_id text        not null constraint fk_membership_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_membership_person references identity.person,
  state           text        not null constraint ck_membership_state
                              check (state in ('REQUESTED', 'ACTIVE', 'DECLINED', 'ENDED')),
  -- The questions as they were asked, with the answers: a JSON array of {question, answer}.
  answers         text        not null default '[]' constraint ck_membership_answers check (length(answers) <= 40000),
  requested_at    timestamptz not null,
  decided_at      timestamptz,
  decided_by      uuid        constraint fk_membership_decided_by references identity.person,
  decision_note   text        not null default '' constraint ck_membership_note check (length(decision_note) <= 1000),
  ended_at        timestamptz,
  ended_by        uuid        constraint fk_membership_ended_by references identity.person,
  end_reason      text        not null default '' constraint ck_membership_end_reason check (length(end_reason) <= 1000),
  version         int         not null default 0,
  constraint pk_membership primary key (organisation_id, id),
  constraint ck_membership_decided check (state = 'REQUESTED' or decided_at is not null)
);
-- One live membership or request per person and organisation.
create unique index ux_membership_live on identity.membership (organisation_id, person_id)
  where state in ('REQUESTED', 'ACTIVE');
create index ix_membership_person on identity.membership (person_id);
create index ix_membership_waiting on identity.membership (organisation_id, requested_at) where state = 'REQUESTED';
grant select, insert, update on identity.membership to exchange_app;
call kernel.make_tenant_owned('identity.membership');

-- Tenant-owned: a role with a term. Rights hold while from_at <= now < until_at.
create table identity.seat (
  organisation_id text        not null constraint fk_seat_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_seat_person references identity.person,
  kind            text        not null constraint ck_seat_kind check (kind in ('STEWARD', 'TREASURER', 'ADMIN')),
  from_at         timestamptz not null,
  until_at        timestamptz not null,
  appointed_by    uuid        constraint fk_seat_appointed_by references identity.person,
  created_at      timestamptz not null,
  -- Who ended it before its term, if anybody did.
  ended_by        uuid        constraint fk_seat_ended_by references identity.person,
  version         int         not null default 0,
  constraint pk_seat primary key (organisation_id, id),
  constraint ck_seat_term check (until_at >= from_at)
);
create index ix_seat_person on identity.seat (organisation_id, person_id, until_at);
grant select, insert, update on identity.seat to exchange_app;
call kernel.make_tenant_owned('identity.seat');

-- Exchange-wide: seats of the council.
create table identity.council_seat (
  id         uuid        not null constraint pk_council_seat primary key,
  person_id  uuid        not null constraint fk_council_seat_person references identity.person,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  created_at timestamptz not null,
  version    int         not null default 0,
  constraint ck_council_seat_term check (until_at >= from_at)
);
create index ix_council_seat_person on identity.council_seat (person_id, until_at);
grant select, insert, update on identity.council_seat to exchange_app;

-- Person-owned: who lives with whom, because nobody confirms for their own household. Counts once accepted.
create table identity.household (
  id         uuid        not null constraint pk_household primary key,
  name       text        not null constraint ck_household_name check (length(name) between 1 and 80),
  created_at timestamptz not null
);
-- The tie counts from accepted_at until left_at; recorded_by is the person themselves, or the steward who wrote it down.
create table identity.household_member (
  id           uuid        not null constraint pk_household_member primary key,
  household_id uuid        not null constraint fk_household_member_household references identity.household,
  person_id    uuid        not null constraint fk_household_member_person references identity.person,
  recorded_by  uuid        constraint fk_household_member_recorded_by references identity.person,
  accepted_at  timestamptz not null,
  left_at      timestamptz
);
create unique index ux_household_member_live on identity.household_member (household_id, person_id) where left_at is null;
create index ix_household_member_person on identity.household_member (person_id) where left_at is null;
-- Somebody was asked by e-mail. The row is the same whether or not the address belongs to anybody, so that asking tells
-- nothing; whoever signs in with that verified address sees it.
create table identity.household_ask (
  id           uuid        not null constraint pk_household_ask primary key,
  household_id uuid        not null constraint fk_household_ask_household references identity.household,
  email        text        not null constraint ck_household_ask_email check (email = lower(email) and length(email) <= 254),
  asked_by     uuid        not null constraint fk_household_ask_asked_by references identity.person,
  asked_at     timestamptz not null,
  state        text        not null constraint ck_household_ask_state
                           check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'))
);
create unique index ux_household_ask_open on identity.household_ask (household_id, email) where state in ('OPEN', 'DECLINED');
create index ix_household_ask_email on identity.household_ask (email) where state = 'OPEN';
grant select, insert, update on identity.household, identity.household_member, identity.household_ask to exchange_app;

-- Tenant-owned: an invitation by e-mail. Whoever signs in with that verified address becomes a member.
create table identity.invitation (
  organisation_id text        not null constraint fk_invitation_organisation references identity.organisation,
  id              uuid        not null,
  email           text        not null constraint ck_invitation_email check (email = lower(email) and length(email) <= 254),
  display_name    text        not null constraint ck_invitation_name check (length(display_name) between 1 and 80),
  state           text        not null constraint ck_invitation_state check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
  invited_by      uuid        constraint fk_invitation_invited_by references identity.person,
  invited_at      timestamptz not null,
  -- When the sign-in server last took the e-mail; null while it is still owed.
  sent_at         timestamptz,
  accepted_at     timestamptz,
  version         int         not null default 0,
  constraint pk_invitation primary key (organisation_id, id)
);
create unique index ux_invitation_open on identity.invitation (organisation_id, email) where state = 'OPEN';
create index ix_invitation_email on identity.invitation (email) where state = 'OPEN';
grant select, insert, update on identity.invitation to exchange_app;
call kernel.make_tenant_owned('identity.invitation');

-- Exchange views: what is read across organisations, chosen columns only, owned by exchange_views.
-- A person's own memberships, wherever they are.
create view identity.own_membership as
  select m.id, m.organisation_id, m.person_id, m.state, m.requested_at, m.decided_at, m.ended_at
  from identity.membership m where m.person_id = kernel.current_person();
create view identity.own_seat as
  select s.id, s.organisation_id, s.person_id, s.kind, s.from_at, s.until_at
  from identity.seat s where s.person_id = kernel.current_person();
-- Open invitations to the address of the person who is signed in.
create view identity.own_invitation as
  select i.id, i.organisation_id, i.invited_by, i.invited_at
  from identity.invitation i join identity.person p on p.email = i.email
  where i.state = 'OPEN' and p.id = kernel.current_person();
-- Who signs in already and has an open invitation: asked once per request, answered from the partial index.
create view identity.invited_person as
  select p.id as person_id
  from identity.person p join identity.invitation i on i.email = p.email and i.state = 'OPEN'
  where p.subject is not null;
alter view identity.invited_person owner to exchange_views;
alter view identity.own_membership owner to exchange_views;
alter view identity.own_seat owner to exchange_views;
alter view identity.own_invitation owner to exchange_views;
grant select on identity.own_membership, identity.own_seat, identity.own_invitation, identity.invited_person
  to exchange_app;
grant execute on function kernel.current_person(), kernel.current_organisation() to exchange_views, exchange_app;
