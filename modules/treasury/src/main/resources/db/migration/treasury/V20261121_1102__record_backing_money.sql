-- Tenant-owned: money that came in to back credits, and unused money that went out again. Only a correction changes a
-- row, once. Safe to reverse only while nothing was recorded.
create table treasury.backing_movement (
  organisation_id     text        not null constraint fk_backing_movement_organisation references identity.organisation,
  id                  uuid        not null,
  kind                text        not null constraint ck_backing_movement_kind check (kind in ('DEPOSIT', 'WITHDRAWAL')),
  cents               bigint      not null constraint ck_backing_movement_cents check (cents between 1 and 100000000000),
  method              text        not null constraint ck_backing_movement_method
                                  check (method in ('E_TRANSFER', 'BANK_TRANSFER', 'CHEQUE', 'CASH', 'OTHER')),
  reference           text        not null constraint ck_backing_movement_reference check (length(reference) <= 80),
  moved_on            date        not null constraint ck_backing_movement_moved_on check (moved_on >= date '2020-01-01'),
  reason              text        not null constraint ck_backing_movement_reason check (length(reason) <= 1000),
  recorded_by         uuid        not null constraint fk_backing_movement_recorded_by references identity.person,
  recorded_at         timestamptz not null,
  transfer_id         uuid        not null,
  corrected_on        date,
  corrected_by        uuid        constraint fk_backing_movement_corrected_by references identity.person,
  correction_reason   text        constraint ck_backing_movement_correction check (length(correction_reason) between 1 and 1000),
  correction_transfer uuid,
  constraint pk_backing_movement primary key (organisation_id, id),
  constraint ck_backing_movement_why check (kind = 'DEPOSIT' or reason <> ''),
  constraint ck_backing_movement_corrected
    check (num_nonnulls(corrected_on, corrected_by, correction_reason, correction_transfer) in (0, 4))
);
create index ix_backing_movement_newest on treasury.backing_movement (organisation_id, recorded_at desc, id desc);
create index ix_backing_movement_day on treasury.backing_movement (organisation_id, moved_on);
grant select, insert, update (corrected_on, corrected_by, correction_reason, correction_transfer)
  on treasury.backing_movement to exchange_app;
call kernel.make_tenant_owned('treasury.backing_movement');
