-- Nobody's minutes count twice: at one organisation a person is in one role at a time, across all its events. The program looks and
-- says which times are in the way; this is the wall behind it. Across organisations nothing is compared: the refusal would tell one
-- of them when somebody was at another. Dropping constraint, triggers and columns reverses this.
create extension btree_gist schema pool;

alter table pool.attendance
  add column person_id uuid constraint fk_attendance_person references identity.person,
  -- Whether no other stay of the person may overlap: so while the promise stands.
  add column exclusive boolean;

-- Rows of every organisation, for these statements only. Stays that overlap already stay as they are and exclude nothing; whoever
-- writes one of them down anew has to mend it.
alter table pool.attendance no force row level security;
alter table pool.commitment no force row level security;
update pool.attendance a
   set person_id = c.person_id, exclusive = c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
  from pool.commitment c where c.organisation_id = a.organisation_id and c.id = a.commitment_id;
update pool.attendance a set exclusive = false
 where a.exclusive and exists (
   select 1 from pool.attendance b
    where b.organisation_id = a.organisation_id and b.person_id = a.person_id and b.commitment_id < a.commitment_id
      and b.exclusive and tstzrange(b.arrived_at, b.left_at) && tstzrange(a.arrived_at, a.left_at)
      and a.left_at is not null and b.left_at is not null);
alter table pool.commitment force row level security;
alter table pool.attendance force row level security;

alter table pool.attendance
  alter column person_id set not null,
  alter column exclusive set not null,
  -- Looked at when everything is written: two stays may change places.
  add constraint ex_attendance_one_role_at_a_time exclude using gist
    (organisation_id with =, person_id with =, tstzrange(arrived_at, left_at) with &&)
    where (exclusive and left_at is not null) deferrable initially deferred;
create index ix_attendance_person on pool.attendance (organisation_id, person_id, arrived_at);

create function pool.follow_promise_of_attendance() returns trigger language plpgsql as $$
begin
  select c.person_id, c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
    into new.person_id, new.exclusive
    from pool.commitment c where c.organisation_id = new.organisation_id and c.id = new.commitment_id;
  return new;
end $$;
create trigger attendance_follows_its_promise before insert or update on pool.attendance
  for each row execute function pool.follow_promise_of_attendance();

-- When a promise comes to nothing its times exclude nothing any more.
create function pool.let_attendance_follow() returns trigger language plpgsql as $$
begin
  update pool.attendance set commitment_id = commitment_id
   where organisation_id = new.organisation_id and commitment_id = new.id;
  return null;
end $$;
create trigger commitment_takes_its_attendance_along after update of state on pool.commitment
  for each row when ((old.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED'))
                     <> (new.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')))
  execute function pool.let_attendance_follow();
