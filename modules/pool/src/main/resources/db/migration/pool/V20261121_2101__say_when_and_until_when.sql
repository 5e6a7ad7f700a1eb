-- When something is given or wanted, from which day to which, until when it stands on the boards, and how many a week. A
-- row leaves the boards when its time is over, whether or not a job runs: every reader compares expires_at with the moment
-- of its question. Safe to reverse.
alter table pool.offer disable row level security;
alter table pool.need disable row level security;

alter table pool.offer
  add column available_when    text     not null default '' constraint ck_offer_available_when
                               check (length(available_when) <= 120),
  -- One bit a weekday, Monday first, and one each for morning, afternoon and evening; 0 says nothing about it.
  add column weekdays          smallint not null default 0 constraint ck_offer_weekdays check (weekdays between 0 and 127),
  add column day_times         smallint not null default 0 constraint ck_offer_day_times check (day_times between 0 and 7),
  add column first_day         date,
  add column last_day          date,
  add column capacity_per_week int constraint ck_offer_capacity_per_week check (capacity_per_week between 1 and 10000),
  add column expires_at        timestamptz,
  add constraint ck_offer_one_capacity check (num_nonnulls(capacity_per_month, capacity_per_week) <= 1),
  add constraint ck_offer_days check (last_day >= first_day);
update pool.offer set expires_at = greatest(created_at, timestamptz '2026-11-21') + interval '90 days';
alter table pool.offer alter column expires_at set not null;

alter table pool.need
  add column weekdays   smallint not null default 0 constraint ck_need_weekdays check (weekdays between 0 and 127),
  add column day_times  smallint not null default 0 constraint ck_need_day_times check (day_times between 0 and 7),
  add column first_day  date,
  add column last_day   date,
  add column expires_at timestamptz,
  add constraint ck_need_days check (last_day >= first_day);
update pool.need set expires_at = greatest(created_at, timestamptz '2026-11-21') + interval '60 days';
alter table pool.need alter column expires_at set not null;

alter table pool.offer enable row level security;
alter table pool.need enable row level security;

create index ix_offer_board on pool.offer (created_at desc, id desc) where state = 'PUBLISHED';
create index ix_need_board on pool.need (created_at desc, id desc) where state = 'PUBLISHED';
create index ix_offer_published_by on pool.offer (published_by);
create index ix_need_published_by on pool.need (published_by);
create index ix_offer_expires on pool.offer (organisation_id, expires_at) where state = 'PUBLISHED';
create index ix_need_expires on pool.need (organisation_id, expires_at) where state = 'PUBLISHED';

-- An offer counts by the month or by the week (ISO 8601: 2026-W47). A spend keeps the name of the one it counts in.
alter table pool.spend drop constraint ck_spend_month;
alter table pool.spend add constraint ck_spend_month check (month ~ '^[0-9]{4}-([0-9]{2}|W[0-9]{2})$');
comment on column pool.spend.month is 'The month (2026-11) or week (2026-W47) it counts in, as the offer counts.';

create or replace view pool.exchange_offer as
  select o.organisation_id, g.name as organisation_name, g.zone, o.id, o.offered_by, o.title, o.description, o.category,
         o.place, o.price_credits, o.unit_label, o.capacity_per_month, o.audience, o.created_at,
         c.name as category_name, o.available_when, o.weekdays, o.day_times, o.first_day, o.last_day, o.capacity_per_week,
         o.expires_at, o.offered_by is null as by_organisation, false as veiled
  from pool.offer o
  join identity.organisation g on g.id = o.organisation_id
  join pool.category c on c.code = o.category
  where o.state = 'PUBLISHED' and g.suspended_at is null
    and (o.audience = 'PUBLIC' or (o.audience = 'EXCHANGE' and kernel.current_person() is not null));

create or replace view pool.exchange_need as
  select n.organisation_id, g.name as organisation_name, n.id, n.needed_by, n.title, n.description, n.category, n.place,
         n.wanted_when, n.urgency, n.minutes_estimate, n.audience, n.created_at,
         c.name as category_name, n.weekdays, n.day_times, n.first_day, n.last_day, n.expires_at,
         n.needed_by is null as by_organisation, false as veiled,
         case n.urgency when 'THIS_WEEK' then 0 when 'THIS_MONTH' then 1 else 2 end as urgency_rank,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as promised
  from pool.need n
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null));

-- What somebody published themselves, wherever it is and whether or not it still stands on the boards.
create view pool.own_publication as
  select 'OFFER' as kind, o.organisation_id, g.name as organisation_name, o.id, o.title, o.state, o.created_at, o.expires_at
  from pool.offer o join identity.organisation g on g.id = o.organisation_id
  where o.offered_by = kernel.current_person() or o.published_by = kernel.current_person()
  union all
  select 'NEED', n.organisation_id, g.name, n.id, n.title, n.state, n.created_at, n.expires_at
  from pool.need n join identity.organisation g on g.id = n.organisation_id
  where n.needed_by = kernel.current_person() or n.published_by = kernel.current_person();
alter view pool.own_publication owner to exchange_views;
grant select on pool.own_publication to exchange_app;
