-- A need that was answered and done is closed by whoever has it, or leaves the boards by itself: unless it was let stand anew
-- since. Boards count promises that were kept apart from those that stand.
alter table pool.need add column renewed_at timestamptz;

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
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'DISPUTED')) as promised,
         n.words,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'CONFIRMED') as kept
  from pool.need n
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null)
      or n.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));

-- Of one's own needs also whether a promise was kept since it was last let stand anew, so that it may be over.
create or replace view pool.own_publication as
  select 'OFFER' as kind, o.organisation_id, g.name as organisation_name, o.id, o.title, o.state, o.created_at, o.expires_at,
         o.last_day, g.zone, 0 as waiting, false as done
  from pool.offer o join identity.organisation g on g.id = o.organisation_id
  where o.offered_by = kernel.current_person() or o.published_by = kernel.current_person()
  union all
  select 'NEED', n.organisation_id, g.name, n.id, n.title, n.state, n.created_at, n.expires_at,
         n.last_day, g.zone,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'OFFERED'),
         n.needed_by is not null and exists (select 1 from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'CONFIRMED'
             and (n.renewed_at is null or m.confirmed_at > n.renewed_at))
  from pool.need n join identity.organisation g on g.id = n.organisation_id
  where n.needed_by = kernel.current_person() or n.published_by = kernel.current_person();
