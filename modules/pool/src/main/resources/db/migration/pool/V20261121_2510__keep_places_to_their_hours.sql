-- A place is taken until the event is over, given back by whoever has it until the day agreed is over or the event begins, and
-- settled from its beginning on: the program says so, and this is the wall behind it. Dropping the functions and restoring the two
-- triggers' functions as they were reverses this.

-- When those who take part are there: by the hours said for them, otherwise from the first shift to the last. An event without
-- either is as long as its day.
create function pool.hours_of_places(here text, which uuid, out starts_at timestamptz, out ends_at timestamptz)
  language sql stable as $$
  select coalesce((e.held_on + s.starts) at time zone g.zone, t.starts_at, e.held_on::timestamp at time zone g.zone),
         coalesce((e.held_on + s.ends) at time zone g.zone, t.ends_at, (e.held_on + 1)::timestamp at time zone g.zone)
    from pool.event_places s
    join pool.event e on e.organisation_id = s.organisation_id and e.id = s.event_id
    join identity.organisation g on g.id = s.organisation_id
    cross join lateral (select min(h.starts_at) as starts_at, max(h.ends_at) as ends_at from pool.event_shift h
      where h.organisation_id = e.organisation_id and h.event_id = e.id) t
   where s.organisation_id = here and s.event_id = which
$$;

create or replace function pool.take_place() returns trigger language plpgsql as $$
declare
  most int;
begin
  select places into most from pool.event_places
   where organisation_id = new.organisation_id and event_id = new.event_id for update;
  if new.state <> 'GOING' or (select count(*) from pool.participation p
       where p.organisation_id = new.organisation_id and p.event_id = new.event_id
         and p.state in ('GOING', 'CAME', 'MISSED')) >= coalesce(most, 0) then
    raise exception 'no place is left' using errcode = 'CE001';
  end if;
  if new.taken_at >= (select h.ends_at from pool.hours_of_places(new.organisation_id, new.event_id) h) then
    raise exception 'the event is over' using errcode = 'CE001';
  end if;
  return new;
end $$;

create or replace function pool.keep_participation() returns trigger language plpgsql as $$
declare
  begins timestamptz;
  given_back_before timestamptz;
begin
  if old.state <> 'GOING' then
    raise exception 'taking part is settled once' using errcode = 'CE001';
  end if;
  select h.starts_at,
         case when e.held_on = old.agreed_day and old.cancel_days > 0
              then (e.held_on - old.cancel_days + 1)::timestamp at time zone g.zone
              else h.starts_at end
    into begins, given_back_before
    from pool.event e
    join identity.organisation g on g.id = e.organisation_id
    cross join lateral pool.hours_of_places(e.organisation_id, e.id) h
   where e.organisation_id = old.organisation_id and e.id = old.event_id;
  if new.state in ('CAME', 'MISSED') and new.closed_at < begins then
    raise exception 'nobody came before the event began' using errcode = 'CE001';
  end if;
  if new.state = 'WITHDRAWN' and new.closed_by in (old.person_id, old.entered_by)
     and new.closed_at >= given_back_before then
    raise exception 'whoever has a place gives it back in time' using errcode = 'CE001';
  end if;
  return new;
end $$;
