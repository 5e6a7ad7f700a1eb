-- Taking part in an event, with or without a price in credits. Reversible while nobody took part.

-- Tenant-owned: what an event has for those who take part; those who help have places in its shifts. Its row is the lock under
-- which places are given away.
create table pool.event_places (
  organisation_id text        not null constraint fk_event_places_organisation references identity.organisation,
  event_id        uuid        not null,
  places          int         not null constraint ck_event_places_places check (places between 0 and 500),
  -- For one place; 0 is free.
  price_credits   int         not null constraint ck_event_places_price check (price_credits between 0 and 1000),
  -- How many days before the event a place can be given back at the latest.
  cancel_days     int         not null constraint ck_event_places_cancel check (cancel_days between 0 and 60),
  -- When those who take part are there, by the organisation's clock; empty is as long as its shifts.
  starts          time,
  ends            time,
  set_by          uuid        not null constraint fk_event_places_set_by references identity.person,
  set_at          timestamptz not null,
  constraint pk_event_places primary key (organisation_id, event_id),
  constraint ck_event_places_times check ((starts is null) = (ends is null) and (starts is null or ends > starts)),
  constraint fk_event_places_event foreign key (organisation_id, event_id) references pool.event
);
grant select, insert, update (places, price_credits, cancel_days, starts, ends, set_by, set_at) on pool.event_places to exchange_app;
call kernel.make_tenant_owned('pool.event_places');

-- Tenant-owned: one person's place, with what was agreed when it was taken. Credits are set aside while it is open.
create table pool.participation (
  organisation_id text        not null constraint fk_participation_organisation references identity.organisation,
  id              uuid        not null,
  event_id        uuid        not null,
  person_id       uuid        not null constraint fk_participation_person references identity.person,
  entered_by      uuid        not null constraint fk_participation_entered_by references identity.person,
  credits         int         not null constraint ck_participation_credits check (credits between 0 and 1000),
  cancel_days     int         not null constraint ck_participation_cancel check (cancel_days between 0 and 60),
  -- The event's day then: on another day nobody is held to what they agreed.
  agreed_day      date        not null,
  taken_at        timestamptz not null,
  hold_transfer   uuid,
  state           text        not null constraint ck_participation_state
                              check (state in ('GOING', 'CAME', 'MISSED', 'WITHDRAWN', 'CALLED_OFF', 'LAPSED')),
  -- Whether the credits reached the organisation.
  kept            boolean     not null default false,
  closed_at       timestamptz,
  -- Who said so; null for the exchange itself.
  closed_by       uuid        constraint fk_participation_closed_by references identity.person,
  close_transfer  uuid,
  close_reason    text        not null default '' constraint ck_participation_reason check (length(close_reason) <= 1000),
  constraint pk_participation primary key (organisation_id, id),
  constraint fk_participation_places foreign key (organisation_id, event_id) references pool.event_places,
  constraint ck_participation_hold check ((credits > 0) = (hold_transfer is not null)),
  constraint ck_participation_closed check ((state = 'GOING') = (closed_at is null)),
  constraint ck_participation_closed_by check ((state in ('GOING', 'LAPSED')) = (closed_by is null)),
  constraint ck_participation_close_transfer check (
    (state <> 'GOING' and credits > 0) = (close_transfer is not null)),
  constraint ck_participation_kept check (not kept or (credits > 0 and state in ('CAME', 'MISSED'))),
  constraint ck_participation_came check (state <> 'CAME' or credits = 0 or kept),
  -- Nobody says of themselves that they were there, or that they were not; nor of whom they took the place for.
  constraint ck_participation_not_own check (state not in ('CAME', 'MISSED') or closed_by not in (person_id, entered_by))
);
create unique index ux_participation_one on pool.participation (organisation_id, event_id, person_id)
  where state in ('GOING', 'CAME', 'MISSED');
create index ix_participation_person on pool.participation (person_id, taken_at desc);
create index ix_participation_event on pool.participation (organisation_id, event_id, taken_at, id);
create index ix_participation_open on pool.participation (organisation_id, agreed_day) where state = 'GOING';
grant select, insert, update (state, kept, closed_at, closed_by, close_transfer, close_reason) on pool.participation
  to exchange_app;
call kernel.make_tenant_owned('pool.participation');

-- At most as many places as the event has, whatever the program does.
create function pool.take_place() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger participation_takes_a_place before insert on pool.participation
  for each row execute function pool.take_place();

create function pool.keep_places() returns trigger language plpgsql as $$
begin
  if (select count(*) from pool.participation p
       where p.organisation_id = new.organisation_id and p.event_id = new.event_id
         and p.state in ('GOING', 'CAME', 'MISSED')) > new.places then
    raise exception 'places that were taken stay' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger event_places_keep_what_was_taken before update on pool.event_places
  for each row execute function pool.keep_places();

create function pool.keep_participation() returns trigger language plpgsql as $$
begin
  if old.state <> 'GOING' then
    raise exception 'taking part is settled once' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger participation_is_settled_once before update on pool.participation
  for each row execute function pool.keep_participation();
create trigger participation_is_never_deleted before delete on pool.participation
  for each row execute function kernel.refuse_change();
create trigger participation_is_never_emptied before truncate on pool.participation
  for each statement execute function kernel.refuse_change();

-- The places of a person, wherever they are, and those they took for a managed member.
create view pool.own_participation as
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
  where p.person_id = kernel.current_person() or p.entered_by = kernel.current_person();
alter view pool.own_participation owner to exchange_views;
grant select on pool.own_participation to exchange_app;

-- What taking part costs, and how many places are left, stands on the board.
create or replace view pool.exchange_event as
  select e.organisation_id, g.name as organisation_name, g.zone, e.id, e.title, e.description, e.place, e.held_on,
         e.audience, e.created_at,
         (select min(t.starts_at) from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id) as starts_at,
         (select coalesce(sum(t.capacity), 0)::int from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id) as places,
         (select count(*)::int from pool.event_shift t join pool.commitment c
             on c.organisation_id = t.organisation_id and c.shift_id = t.id
           where t.organisation_id = e.organisation_id and t.event_id = e.id
             and c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as taken,
         s.price_credits as part_price,
         s.places as part_places,
         (select count(*)::int from pool.participation p
           where p.organisation_id = e.organisation_id and p.event_id = e.id
             and p.state in ('GOING', 'CAME', 'MISSED')) as part_taken,
         exists (select from pool.participation p
           where p.organisation_id = e.organisation_id and p.event_id = e.id
             and p.state in ('GOING', 'CAME', 'MISSED') and p.person_id = kernel.current_person()) as takes_part
  from pool.event e
  join identity.organisation g on g.id = e.organisation_id
  left join pool.event_places s on s.organisation_id = e.organisation_id and s.event_id = e.id and s.places > 0
  where e.state = 'PUBLISHED' and g.suspended_at is null
    and (e.audience = 'PUBLIC' or (e.audience = 'EXCHANGE' and kernel.current_person() is not null));
