-- Some are at the door before it begins: that somebody is there is said from half an hour before, that somebody did not come once
-- the event has begun. Restoring the function as it was reverses this.
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
  if (new.state = 'CAME' and new.closed_at < begins - interval '30 minutes')
     or (new.state = 'MISSED' and new.closed_at < begins) then
    raise exception 'nobody came before the event began' using errcode = 'CE001';
  end if;
  if new.state = 'WITHDRAWN' and new.closed_by in (old.person_id, old.entered_by)
     and new.closed_at >= given_back_before then
    raise exception 'whoever has a place gives it back in time' using errcode = 'CE001';
  end if;
  return new;
end $$;
