-- Whoever waited for a place pays no more than it cost when they joined, however they got it. Restoring the function reverses this.
create or replace function pool.keep_participation_wait() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'waiting ends once' using errcode = 'CE001';
  end if;
  if new.participation_id is not null and not exists (
      select from pool.participation p
       where p.organisation_id = new.organisation_id and p.id = new.participation_id
         and p.event_id = new.event_id and p.person_id = new.person_id and p.credits <= old.credits) then
    raise exception 'a place from the line is theirs, and never costs more than was said' using errcode = 'CE001';
  end if;
  return new;
end $$;
