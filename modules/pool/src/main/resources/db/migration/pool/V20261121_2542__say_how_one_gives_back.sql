-- How whoever needs something means to give back, in the words of the funding of a promise: answers start from it. What was
-- published before keeps what promises to it started from. New credits are for what the organisation needs itself, which
-- has no wallet of a person to give from; the program asks both, the database that nobody else's wallet is meant.
alter table pool.need
  add column give_back text not null default 'ISSUE' constraint ck_need_give_back
    check (give_back in ('ISSUE', 'TRANSFER', 'POT', 'THANKS')),
  add constraint ck_need_give_back_person check (needed_by is not null or give_back in ('ISSUE', 'THANKS'));

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
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'CONFIRMED') as kept,
         n.give_back
  from pool.need n
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null)
      or n.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));
