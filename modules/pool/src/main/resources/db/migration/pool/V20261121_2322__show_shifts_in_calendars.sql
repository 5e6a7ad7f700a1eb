-- A person's shifts for the calendar on their telephone. Dropping the view and the table reverses this.

-- Person-owned: the secret part of the address under which a calendar reads somebody's shifts. Renewing it ends the old one.
create table pool.calendar_address (
  person_id  uuid        not null constraint pk_calendar_address primary key
                         constraint fk_calendar_address_person references identity.person,
  token      text        not null constraint ux_calendar_address_token unique
                         constraint ck_calendar_address_token check (token ~ '^[A-Za-z0-9_-]{43}$'),
  created_at timestamptz not null
);
grant select, insert, update on pool.calendar_address to exchange_app;

-- The shifts in which the person who asks has a place, wherever they are.
create view pool.own_shift as
  select c.organisation_id, g.name as organisation_name, c.id as commitment_id, c.version, e.id as event_id, e.title, s.role,
         e.place, s.starts_at, s.ends_at
  from pool.commitment c
  join pool.event_shift s on s.organisation_id = c.organisation_id and s.id = c.shift_id
  join pool.event e on e.organisation_id = s.organisation_id and e.id = s.event_id
  join identity.organisation g on g.id = c.organisation_id
  where c.person_id = kernel.current_person() and c.state in ('ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')
    and e.state = 'PUBLISHED' and g.suspended_at is null;
alter view pool.own_shift owner to exchange_views;
grant select on pool.own_shift to exchange_app;
