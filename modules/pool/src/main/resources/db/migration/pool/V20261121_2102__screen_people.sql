-- Tenant-owned: that a steward of the organisation saw the paper of a check. What the paper says is kept nowhere. A check
-- counts from the day it is recorded to its last day, compared at each question; ended early, it stays as it was with who
-- ended it and why. Safe to drop while nothing sensitive was published.
create table pool.screening (
  organisation_id text        not null constraint fk_screening_organisation references identity.organisation,
  id              uuid        not null,
  person_id       uuid        not null constraint fk_screening_person references identity.person,
  kind            text        not null constraint ck_screening_kind
                              check (kind in ('VULNERABLE_SECTOR', 'DRIVING', 'PEER_SUPPORT')),
  given_by        uuid        not null constraint fk_screening_given_by references identity.person,
  checked_on      date        not null,
  expires_on      date        not null,
  recorded_at     timestamptz not null,
  ended_at        timestamptz,
  ended_by        uuid        constraint fk_screening_ended_by references identity.person,
  end_reason      text        not null default '' constraint ck_screening_end_reason check (length(end_reason) <= 400),
  version         int         not null default 0,
  constraint pk_screening primary key (organisation_id, id),
  -- Nobody gives a check to themselves, nor takes one from themselves, whatever the program does.
  constraint ck_screening_not_own check (given_by <> person_id and ended_by <> person_id),
  constraint ck_screening_days check (expires_on >= checked_on and expires_on <= checked_on + interval '3 years'),
  constraint ck_screening_ended check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason = ''))
);
create index ix_screening_person on pool.screening (organisation_id, person_id, kind) where ended_at is null;
create index ix_screening_newest on pool.screening (organisation_id, recorded_at desc, id desc);
grant select, insert on pool.screening to exchange_app;
grant update (ended_at, ended_by, end_reason, version) on pool.screening to exchange_app;
call kernel.make_tenant_owned('pool.screening');

-- Across organisations everybody reads the private title of something sensitive: never its words, its place or whose it is,
-- not even signed in. An offer of somebody whose check is over is not there; screened_until says when it will be.
create or replace view pool.exchange_offer as
  select o.organisation_id, g.name as organisation_name, g.zone, o.id,
         case when c.screening is null then o.offered_by end as offered_by,
         coalesce(c.private_title, o.title) as title,
         case when c.screening is null then o.description else '' end as description, o.category,
         case when c.screening is null then o.place else '' end as place,
         o.price_credits, o.unit_label, o.capacity_per_month, o.audience, o.created_at,
         c.name as category_name,
         case when c.screening is null then o.available_when else '' end as available_when,
         o.weekdays, o.day_times, o.first_day, o.last_day, o.capacity_per_week,
         case when c.screening is null or o.offered_by is null then o.expires_at
              else least(o.expires_at, (select coalesce(max((s.expires_on + 1)::timestamp at time zone g.zone), '-infinity')
                from pool.screening s where s.organisation_id = o.organisation_id and s.person_id = o.offered_by
                  and s.kind = c.screening and s.ended_at is null)) end as expires_at,
         o.offered_by is null as by_organisation, c.screening is not null as veiled
  from pool.offer o
  join identity.organisation g on g.id = o.organisation_id
  join pool.category c on c.code = o.category
  where o.state = 'PUBLISHED' and g.suspended_at is null
    and (o.audience = 'PUBLIC' or (o.audience = 'EXCHANGE' and kernel.current_person() is not null));

create or replace view pool.exchange_need as
  select n.organisation_id, g.name as organisation_name, n.id,
         case when c.screening is null then n.needed_by end as needed_by,
         coalesce(c.private_title, n.title) as title,
         case when c.screening is null then n.description else '' end as description, n.category,
         case when c.screening is null then n.place else '' end as place,
         case when c.screening is null then n.wanted_when else '' end as wanted_when,
         n.urgency, n.minutes_estimate, n.audience, n.created_at,
         c.name as category_name, n.weekdays, n.day_times, n.first_day, n.last_day, n.expires_at,
         n.needed_by is null as by_organisation, c.screening is not null as veiled,
         case n.urgency when 'THIS_WEEK' then 0 when 'THIS_MONTH' then 1 else 2 end as urgency_rank,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as promised
  from pool.need n
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null));
