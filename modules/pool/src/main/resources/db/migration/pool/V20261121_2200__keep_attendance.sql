-- Who was at an event, from when until when. A row belongs to a promise of a shift: whoever signed up has one, and whoever walks
-- in gets one at the door. Nothing else rests on these tables; dropping them reverses this.

-- Tenant-owned.
create table pool.attendance (
  organisation_id text        not null constraint fk_attendance_organisation references identity.organisation,
  commitment_id   uuid        not null,
  event_id        uuid        not null,
  arrived_at      timestamptz,
  left_at         timestamptz,
  -- Signed up and did not come. A fact without blame.
  missed          boolean     not null,
  origin          text        not null constraint ck_attendance_origin check (origin in ('SIGNED_UP', 'WALK_IN', 'IMPORT')),
  recorded_by     uuid        not null constraint fk_attendance_recorded_by references identity.person,
  recorded_at     timestamptz not null,
  version         int         not null,
  constraint pk_attendance primary key (organisation_id, commitment_id),
  constraint fk_attendance_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint fk_attendance_event foreign key (organisation_id, event_id) references pool.event,
  -- Minutes are counted, never estimated: whole minutes between two times, as many as a promise may have.
  constraint ck_attendance_whole_minutes check (
    date_trunc('minute', arrived_at) = arrived_at and date_trunc('minute', left_at) = left_at),
  constraint ck_attendance_in_before_out check (left_at is null or
    (arrived_at is not null and left_at > arrived_at and left_at <= arrived_at + interval '960 minutes')),
  constraint ck_attendance_missed check (not missed or arrived_at is null)
);
create index ix_attendance_event on pool.attendance (organisation_id, event_id);
grant select, insert, update on pool.attendance to exchange_app;
call kernel.make_tenant_owned('pool.attendance');

-- Tenant-owned and only grows: every time that was written down or corrected, by whom, when and where.
create table pool.attendance_change (
  organisation_id text        not null constraint fk_attendance_change_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  arrived_at      timestamptz,
  left_at         timestamptz,
  missed          boolean     not null,
  means           text        not null constraint ck_attendance_change_means
                              check (means in ('DOOR', 'ROSTER', 'SELF', 'IMPORT', 'CLOSING')),
  actor_id        uuid        not null constraint fk_attendance_change_actor references identity.person,
  at              timestamptz not null,
  constraint pk_attendance_change primary key (organisation_id, id),
  constraint fk_attendance_change_attendance foreign key (organisation_id, commitment_id) references pool.attendance
);
create index ix_attendance_change_commitment on pool.attendance_change (organisation_id, commitment_id, at);
grant select, insert on pool.attendance_change to exchange_app;
call kernel.make_tenant_owned('pool.attendance_change');
create trigger attendance_change_only_grows before update or delete on pool.attendance_change
  for each row execute function kernel.refuse_change();
create trigger attendance_change_is_never_emptied before truncate on pool.attendance_change
  for each statement execute function kernel.refuse_change();

-- Tenant-owned: that the roster of an event was closed. Times can still be corrected afterwards.
create table pool.event_roster (
  organisation_id text        not null constraint fk_event_roster_organisation references identity.organisation,
  event_id        uuid        not null,
  closed_by       uuid        not null constraint fk_event_roster_closed_by references identity.person,
  closed_at       timestamptz not null,
  constraint pk_event_roster primary key (organisation_id, event_id),
  constraint fk_event_roster_event foreign key (organisation_id, event_id) references pool.event
);
grant select, insert on pool.event_roster to exchange_app;
call kernel.make_tenant_owned('pool.event_roster');
