-- What a member without a login offers is looked after by the stewards, and what the organisation offers by its admins, too,
-- whoever published it once: they read who asks for it, and a former steward does not. Columns are added at the end. Safe to re-create.
create or replace view pool.offer_to_ask_for as
  select v.organisation_id, v.id, o.offered_by, v.price_credits is not null as priced, v.expires_at,
         coalesce((select p.id from identity.person p where p.id = o.offered_by and p.managed_by is null), o.published_by) as told,
         case when exists (select from identity.person p where p.id = o.offered_by and p.managed_by is null)
              then array[o.offered_by]
              else array(select distinct s.person_id from identity.seat s
                           join identity.membership m
                             on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                          where s.organisation_id = v.organisation_id
                            and (s.kind = 'STEWARD' or s.kind = 'ADMIN' and o.offered_by is null)
                            and s.from_at <= now() and s.until_at > now())
         end as all_told
  from pool.exchange_offer v join pool.offer o on o.organisation_id = v.organisation_id and o.id = v.id;

create or replace view pool.need_asked_of_me as
  select n.organisation_id, g.name as organisation_name, n.id, n.offer_organisation_id, n.offer_id, o.title as offer_title,
         case when c.screening is null then n.needed_by end as asked_by, coalesce(c.private_title, n.title) as title,
         n.created_at, n.expires_at,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as answered
  from pool.need n
  join pool.offer o on o.organisation_id = n.offer_organisation_id and o.id = n.offer_id
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null and n.needed_by is distinct from kernel.current_person()
    and (o.offered_by = kernel.current_person()
      or not exists (select from identity.person p where p.id = o.offered_by and p.managed_by is null)
        and o.organisation_id = any (array(select s.organisation_id from identity.seat s
              join identity.membership m
                on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
             where s.person_id = kernel.current_person()
               and (s.kind = 'STEWARD' or s.kind = 'ADMIN' and o.offered_by is null)
               and s.from_at <= now() and s.until_at > now())))
    and (n.audience <> 'ORGANISATION'
      or n.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));
