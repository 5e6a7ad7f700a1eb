-- What a person may know of their own checks, wherever: never why one was ended, which stewards wrote for each other.
create view pool.own_screening as
  select s.organisation_id, g.name as organisation_name, g.zone, s.kind, s.checked_on, s.expires_on, s.recorded_at,
         s.ended_at is not null as ended
  from pool.screening s join identity.organisation g on g.id = s.organisation_id
  where s.person_id = kernel.current_person();
alter view pool.own_screening owner to exchange_views;
grant select on pool.own_screening to exchange_app;

-- Their own sensitive offers that stand, with the check each asks for. Both views are safe to drop.
create view pool.own_sensitive_offer as
  select o.organisation_id, o.id, o.title, c.screening as kind
  from pool.offer o join pool.category c on c.code = o.category
  where o.offered_by = kernel.current_person() and o.state = 'PUBLISHED' and c.screening is not null;
alter view pool.own_sensitive_offer owner to exchange_views;
grant select on pool.own_sensitive_offer to exchange_app;
