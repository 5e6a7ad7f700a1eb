-- The organisations a person belongs to that run counters, with the end of the latest one: a card is of use there. Nothing else of
-- a counter is handed over. Safe to drop.
create view pool.own_counter_place as
  select s.organisation_id, g.name as organisation_name, max(coalesce(s.closed_at, s.ends_at)) as open_until
  from pool.counter_seat s
  join identity.organisation g on g.id = s.organisation_id
  where g.suspended_at is null
    and s.organisation_id = any (array(select m.organisation_id from identity.membership m
         where m.person_id = kernel.current_person() and m.state = 'ACTIVE'))
  group by s.organisation_id, g.name;
alter view pool.own_counter_place owner to exchange_views;
grant select on pool.own_counter_place to exchange_app;
