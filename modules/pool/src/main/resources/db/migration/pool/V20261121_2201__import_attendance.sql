-- Attendance from a file: read, judged, imported as one act, taken back. Nothing else rests on these tables.

-- Tenant-owned: a file that was read.
create table pool.attendance_import (
  organisation_id text        not null constraint fk_attendance_import_organisation references identity.organisation,
  id              uuid        not null,
  file_name       text        not null constraint ck_attendance_import_file_name check (length(file_name) between 1 and 120),
  state           text        not null constraint ck_attendance_import_state check (state in ('READ', 'IMPORTED', 'UNDONE')),
  read_by         uuid        not null constraint fk_attendance_import_read_by references identity.person,
  read_at         timestamptz not null,
  imported_by     uuid        constraint fk_attendance_import_imported_by references identity.person,
  imported_at     timestamptz,
  undone_by       uuid        constraint fk_attendance_import_undone_by references identity.person,
  undone_at       timestamptz,
  constraint pk_attendance_import primary key (organisation_id, id),
  constraint ck_attendance_import_imported check ((state = 'READ') = (imported_at is null)
    and (imported_at is null) = (imported_by is null)),
  constraint ck_attendance_import_undone check ((state = 'UNDONE') = (undone_at is not null)
    and (undone_at is null) = (undone_by is null))
);
create index ix_attendance_import_newest on pool.attendance_import (organisation_id, read_at desc);
grant select, insert, update on pool.attendance_import to exchange_app;
call kernel.make_tenant_owned('pool.attendance_import');

-- Tenant-owned: one line of it. Its address is forgotten when the file was imported.
create table pool.attendance_import_row (
  organisation_id text        not null constraint fk_attendance_import_row_organisation references identity.organisation,
  import_id       uuid        not null,
  line            int         not null constraint ck_attendance_import_row_line check (line > 1),
  event           text        not null,
  held_on         text        not null,
  name            text        not null,
  email           text        not null,
  role            text        not null,
  time_in         text        not null,
  time_out        text        not null,
  verdict         text        not null constraint ck_attendance_import_row_verdict check (verdict in ('NEW_PERSON',
                              'KNOWN_PERSON', 'ALREADY_RECORDED', 'TWICE_IN_FILE', 'UNKNOWN_EVENT', 'UNKNOWN_ROLE', 'BAD_NAME',
                              'SEVERAL_PEOPLE', 'BAD_ADDRESS', 'BAD_TIME', 'OUT_BEFORE_IN', 'OVERLAP', 'FORMULA', 'UNREADABLE')),
  reason          text        not null,
  commitment_id   uuid,
  -- Whether the promise was made by this import, or had been made by signing up.
  made            boolean     not null default false,
  constraint pk_attendance_import_row primary key (organisation_id, import_id, line),
  constraint fk_attendance_import_row_import foreign key (organisation_id, import_id) references pool.attendance_import,
  constraint fk_attendance_import_row_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
grant select, insert, update on pool.attendance_import_row to exchange_app;
call kernel.make_tenant_owned('pool.attendance_import_row');
