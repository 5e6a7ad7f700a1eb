-- Whoever took a place for a managed member, or asked for one, has it among their own as long as they are a steward there and
-- stewards act for that member. Replacing both views by what they were reverses this.

-- Managed members for whom the person who asks acts today, by organisation.
create view pool.own_ward as
  select m.organisation_id, who.id as person_id
  from identity.person who
  join identity.membership m on m.organisation_id = who.managed_by and m.person_id = who.id and m.state = 'ACTIVE'
  where exists (select from identity.membership own
                 where own.organisation_id = m.organisation_id and own.person_id = kernel.current_person()
                   and own.state = 'ACTIVE')
    and exists (select from identity.seat s
                 where s.organisation_id = m.organisation_id and s.person_id = kernel.current_person()
                   and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now());
alter view pool.own_ward owner to exchange_views;

create or replace view pool.own_participation as
  select p.organisation_id, g.name as organisation_name, p.id, p.event_id, e.title, p.person_id, p.entered_by, p.credits,
         p.state, p.kept, p.taken_at, p.cancel_days, p.agreed_day, e.held_on, e.place, e.version, e.state as event_state,
         g.zone,
         coalesce((e.held_on + s.starts) at time zone g.zone, (select min(t.starts_at) from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id)) as starts_at,
         coalesce((e.held_on + s.ends) at time zone g.zone, (select max(t.ends_at) from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id)) as ends_at
  from pool.participation p
  join pool.event_places s on s.organisation_id = p.organisation_id and s.event_id = p.event_id
  join pool.event e on e.organisation_id = p.organisation_id and e.id = p.event_id
  join identity.organisation g on g.id = p.organisation_id
  where p.person_id = kernel.current_person()
     or p.entered_by = kernel.current_person() and exists (
       select from pool.own_ward w where w.organisation_id = p.organisation_id and w.person_id = p.person_id);

create or replace view pool.own_place_wait as
  select w.organisation_id, g.name as organisation_name, g.zone, w.id, w.event_id, e.title, e.place, e.held_on, w.person_id,
         w.credits, w.joined_at,
         (select count(*)::int from pool.participation_wait b
           where b.organisation_id = w.organisation_id and b.event_id = w.event_id and b.ended_at is null
             and (b.joined_at, b.id) <= (w.joined_at, w.id)) as in_line
  from pool.participation_wait w
  join pool.event e on e.organisation_id = w.organisation_id and e.id = w.event_id
  join identity.organisation g on g.id = w.organisation_id
  where w.ended_at is null and (w.person_id = kernel.current_person()
     or w.entered_by = kernel.current_person() and exists (
       select from pool.own_ward d where d.organisation_id = w.organisation_id and d.person_id = w.person_id));
