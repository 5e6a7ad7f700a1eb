-- Of what somebody published themselves, two things more: its last day, after which letting it stand anew is of no use, and
-- how many answers to it wait for a yes. Columns are added at the end. Safe to re-create.
create or replace view pool.own_publication as
  select 'OFFER' as kind, o.organisation_id, g.name as organisation_name, o.id, o.title, o.state, o.created_at, o.expires_at,
         o.last_day, g.zone, 0 as waiting
  from pool.offer o join identity.organisation g on g.id = o.organisation_id
  where o.offered_by = kernel.current_person() or o.published_by = kernel.current_person()
  union all
  select 'NEED', n.organisation_id, g.name, n.id, n.title, n.state, n.created_at, n.expires_at,
         n.last_day, g.zone,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'OFFERED')
  from pool.need n join identity.organisation g on g.id = n.organisation_id
  where n.needed_by = kernel.current_person() or n.published_by = kernel.current_person();
