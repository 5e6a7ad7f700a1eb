-- People who wait for a place to take part in an event, in the order in which they came. The event's row of places is the lock
-- under which the line changes. Nothing is set aside for somebody who waits. Dropping the table and the view reverses this.

-- Tenant-owned.
create table pool.participation_wait (
  organisation_id  text        not null constraint fk_participation_wait_organisation references identity.organisation,
  id               uuid        not null,
  event_id         uuid        not null,
  person_id        uuid        not null constraint fk_participation_wait_person references identity.person,
  -- Whoever typed it: the person, or a steward who acts for a managed member.
  entered_by       uuid        not null constraint fk_participation_wait_entered_by references identity.person,
  -- What a place cost when they joined: they never pay more.
  credits          int         not null constraint ck_participation_wait_credits check (credits between 0 and 1000),
  joined_at        timestamptz not null,
  ended_at         timestamptz,
  outcome          text        constraint ck_participation_wait_outcome check (outcome in ('PLACE', 'LEFT', 'CALLED_OFF')),
  -- The place they have now.
  participation_id uuid,
  constraint pk_participation_wait primary key (organisation_id, id),
  constraint fk_participation_wait_places foreign key (organisation_id, event_id) references pool.event_places,
  constraint fk_participation_wait_participation foreign key (organisation_id, participation_id)
    references pool.participation,
  constraint ck_participation_wait_ended check ((ended_at is null) = (outcome is null)),
  constraint ck_participation_wait_place check ((outcome is not distinct from 'PLACE') = (participation_id is not null))
);
-- Nobody stands in one line twice, and no place is given to two.
create unique index ux_participation_wait_person on pool.participation_wait (organisation_id, event_id, person_id)
  where ended_at is null;
create unique index ux_participation_wait_place on pool.participation_wait (organisation_id, participation_id);
create index ix_participation_wait_line on pool.participation_wait (organisation_id, event_id, joined_at, id)
  where ended_at is null;
create index ix_participation_wait_own on pool.participation_wait (person_id) where ended_at is null;
grant select, insert, update (ended_at, outcome, participation_id) on pool.participation_wait to exchange_app;
call kernel.make_tenant_owned('pool.participation_wait');

create function pool.keep_participation_wait() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'waiting ends once' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger participation_wait_ends_once before update on pool.participation_wait
  for each row execute function pool.keep_participation_wait();

-- Where a person waits, wherever that is, and where a managed member for whom they asked does.
create view pool.own_place_wait as
  select w.organisation_id, g.name as organisation_name, g.zone, w.id, w.event_id, e.title, e.place, e.held_on, w.person_id,
         w.credits, w.joined_at,
         (select count(*)::int from pool.participation_wait b
           where b.organisation_id = w.organisation_id and b.event_id = w.event_id and b.ended_at is null
             and (b.joined_at, b.id) <= (w.joined_at, w.id)) as in_line
  from pool.participation_wait w
  join pool.event e on e.organisation_id = w.organisation_id and e.id = w.event_id
  join identity.organisation g on g.id = w.organisation_id
  where w.ended_at is null and (w.person_id = kernel.current_person() or w.entered_by = kernel.current_person());
alter view pool.own_place_wait owner to exchange_views;
grant select on pool.own_place_wait to exchange_app;
