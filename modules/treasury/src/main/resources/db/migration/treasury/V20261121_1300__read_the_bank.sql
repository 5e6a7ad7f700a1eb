-- Bank statements as they were read, what was imported of them, and which booked cash they prove. All tenant-owned.
-- Safe to reverse only on an empty database.

-- One file: first read and judged, then imported or left, and perhaps undone as a whole.
create table treasury.bank_import (
  organisation_id text        not null constraint fk_bank_import_organisation references identity.organisation,
  id              uuid        not null,
  account         text        not null constraint ck_bank_import_account check (length(account) between 1 and 40),
  file_name       text        not null constraint ck_bank_import_file_name check (length(file_name) between 1 and 120),
  content_hash    bytea       not null constraint ck_bank_import_hash check (length(content_hash) = 32),
  encoding        text        not null constraint ck_bank_import_encoding check (encoding in ('UTF_8', 'WINDOWS_1252')),
  date_order      text        not null constraint ck_bank_import_date_order check (date_order in ('YMD', 'DMY', 'MDY')),
  -- Some banks list the newest row first; says which row of a day is its last.
  newest_first    boolean     not null,
  state           text        not null constraint ck_bank_import_state check (state in ('READ', 'IMPORTED', 'LEFT', 'UNDONE')),
  imported        int         not null default 0 constraint ck_bank_import_imported check (imported >= 0),
  read_by         uuid        not null constraint fk_bank_import_read_by references identity.person,
  read_at         timestamptz not null,
  decided_by      uuid        constraint fk_bank_import_decided_by references identity.person,
  decided_at      timestamptz,
  undone_by       uuid        constraint fk_bank_import_undone_by references identity.person,
  undone_at       timestamptz,
  constraint pk_bank_import primary key (organisation_id, id),
  constraint ck_bank_import_decided check ((state = 'READ') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint ck_bank_import_undone check ((state = 'UNDONE') = (undone_at is not null) and (undone_at is null) = (undone_by is null))
);
create index ix_bank_import_newest on treasury.bank_import (organisation_id, read_at desc);
grant select, insert, update on treasury.bank_import to exchange_app;
call kernel.make_tenant_owned('treasury.bank_import');

-- Every row of a file with what was found in it. A row that is imported keeps its id as the line's.
create table treasury.bank_row (
  organisation_id text    not null,
  import_id       uuid    not null,
  line            int     not null constraint ck_bank_row_line check (line > 0),
  id              uuid    not null,
  verdict         text    not null constraint ck_bank_row_verdict check (verdict in ('NEW', 'UNKNOWN_REFERENCE', 'DUPLICATE',
                    'BAD_DATE', 'BAD_AMOUNT', 'MISSING_FIELD', 'UNREADABLE', 'FORMULA', 'MALFORMED', 'MONTH_CLOSED')),
  reason          text    not null constraint ck_bank_row_reason check (length(reason) <= 400),
  raw             text    not null constraint ck_bank_row_raw check (length(raw) <= 1000),
  day             date,
  cents           bigint,
  reference       text    not null default '' constraint ck_bank_row_reference check (length(reference) <= 140),
  description     text    not null default '' constraint ck_bank_row_description check (length(description) <= 500),
  balance_cents   bigint,
  occurrence      int,
  constraint pk_bank_row primary key (organisation_id, import_id, line),
  constraint ux_bank_row_id unique (organisation_id, id),
  constraint fk_bank_row_import foreign key (organisation_id, import_id) references treasury.bank_import,
  -- Only a row that was understood can be imported.
  constraint ck_bank_row_understood check (verdict not in ('NEW', 'UNKNOWN_REFERENCE', 'DUPLICATE', 'MONTH_CLOSED')
    or (day is not null and cents <> 0 and occurrence > 0))
);
grant select, insert, update on treasury.bank_row to exchange_app;
call kernel.make_tenant_owned('treasury.bank_row');

-- What the bank says happened. Undoing marks a line; nothing is deleted.
create table treasury.bank_line (
  organisation_id text        not null,
  id              uuid        not null,
  import_id       uuid        not null,
  line            int         not null,
  account         text        not null,
  day             date        not null,
  cents           bigint      not null constraint ck_bank_line_cents check (cents <> 0),
  reference       text        not null,
  description     text        not null,
  balance_cents   bigint,
  -- The how-manieth row with this day, amount and reference: two coffees on one day are two coffees.
  occurrence      int         not null constraint ck_bank_line_occurrence check (occurrence > 0),
  -- What a rule of the organisation took it for.
  kind            text        constraint ck_bank_line_kind check (kind in ('BANK_FEE', 'INTEREST', 'IN_TRANSIT', 'MISTAKE', 'OTHER')),
  counterparty    text        not null default '' constraint ck_bank_line_counterparty check (length(counterparty) <= 120),
  undone_at       timestamptz,
  constraint pk_bank_line primary key (organisation_id, id),
  constraint fk_bank_line_import foreign key (organisation_id, import_id) references treasury.bank_import
);
-- The same row is imported once, however often and by however many at the same time.
create unique index ux_bank_line_once on treasury.bank_line (organisation_id, account, day, cents, reference, occurrence)
  where undone_at is null;
create index ix_bank_line_import on treasury.bank_line (organisation_id, import_id);
create index ix_bank_line_day on treasury.bank_line (organisation_id, day, id);
grant select, insert, update on treasury.bank_line to exchange_app;
call kernel.make_tenant_owned('treasury.bank_line');

-- Which booked transfer a line proves. One line may prove several that add up to it, such as a deposit slip.
create table treasury.bank_match (
  organisation_id text        not null,
  id              uuid        not null,
  line_id         uuid        not null,
  transfer_id     uuid        not null constraint fk_bank_match_transfer references ledger.transfer,
  cents           bigint      not null constraint ck_bank_match_cents check (cents <> 0),
  day             date        not null,
  how             text        not null constraint ck_bank_match_how check (how in ('REFERENCE', 'AMOUNT_AND_DATE', 'BY_HAND')),
  matched_by      uuid        not null constraint fk_bank_match_matched_by references identity.person,
  matched_at      timestamptz not null,
  released_by     uuid        constraint fk_bank_match_released_by references identity.person,
  released_at     timestamptz,
  constraint pk_bank_match primary key (organisation_id, id),
  constraint fk_bank_match_line foreign key (organisation_id, line_id) references treasury.bank_line,
  constraint ck_bank_match_released check ((released_at is null) = (released_by is null))
);
create unique index ux_bank_match_transfer on treasury.bank_match (organisation_id, transfer_id) where released_at is null;
create index ix_bank_match_line on treasury.bank_match (organisation_id, line_id) where released_at is null;
grant select, insert, update on treasury.bank_match to exchange_app;
call kernel.make_tenant_owned('treasury.bank_match');

-- Stated a second time: what a line is matched to adds up to the line, at the end of every transaction.
create function treasury.refuse_uneven_match() returns trigger language plpgsql as $$
declare
  v_sum  bigint;
  v_line bigint;
begin
  select sum(cents) into v_sum from treasury.bank_match
   where organisation_id = new.organisation_id and line_id = new.line_id and released_at is null;
  select cents into v_line from treasury.bank_line
   where organisation_id = new.organisation_id and id = new.line_id;
  if v_sum <> v_line then
    raise exception using errcode = 'CE301', message = format('line %s is %s, its matches add up to %s', new.line_id, v_line, v_sum);
  end if;
  return null;
end $$;
create constraint trigger bank_match_adds_up after insert or update on treasury.bank_match
  deferrable initially deferred for each row execute function treasury.refuse_uneven_match();

-- Why a line has no booking, or a booking no line. Replaced by a newer word, never edited.
create table treasury.bank_explanation (
  organisation_id text        not null,
  id              uuid        not null,
  line_id         uuid,
  transfer_id     uuid        constraint fk_bank_explanation_transfer references ledger.transfer,
  kind            text        not null constraint ck_bank_explanation_kind check (kind in ('BANK_FEE', 'INTEREST', 'IN_TRANSIT', 'MISTAKE', 'OTHER')),
  reason          text        not null constraint ck_bank_explanation_reason check (length(reason) between 1 and 500),
  explained_by    uuid        not null constraint fk_bank_explanation_by references identity.person,
  explained_at    timestamptz not null,
  replaced_at     timestamptz,
  constraint pk_bank_explanation primary key (organisation_id, id),
  constraint fk_bank_explanation_line foreign key (organisation_id, line_id) references treasury.bank_line,
  constraint ck_bank_explanation_about check ((line_id is null) <> (transfer_id is null))
);
create unique index ux_bank_explanation_line on treasury.bank_explanation (organisation_id, line_id) where replaced_at is null;
create unique index ux_bank_explanation_transfer on treasury.bank_explanation (organisation_id, transfer_id) where replaced_at is null;
grant select, insert, update on treasury.bank_explanation to exchange_app;
call kernel.make_tenant_owned('treasury.bank_explanation');

-- What an organisation's bank writes in its descriptions, and what is meant by it.
create table treasury.bank_rule (
  organisation_id text        not null,
  id              uuid        not null,
  contains        text        not null constraint ck_bank_rule_contains check (length(contains) between 2 and 80),
  kind            text        not null constraint ck_bank_rule_kind check (kind in ('BANK_FEE', 'INTEREST', 'IN_TRANSIT', 'MISTAKE', 'OTHER')),
  counterparty    text        not null constraint ck_bank_rule_counterparty check (length(counterparty) <= 120),
  made_by         uuid        not null constraint fk_bank_rule_made_by references identity.person,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  constraint pk_bank_rule primary key (organisation_id, id)
);
grant select, insert, update on treasury.bank_rule to exchange_app;
call kernel.make_tenant_owned('treasury.bank_rule');
