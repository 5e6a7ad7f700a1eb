-- Closed months of an organisation's cash: their figures, locked, each chained to the one before and to the ledger's last
-- seal. Tenant-owned and only grow. Not reversible once a month has been closed.
create table treasury.month_close (
  organisation_id    text        not null constraint fk_month_close_organisation references identity.organisation,
  month              date        not null constraint ck_month_close_month check (extract(day from month) = 1),
  previous_month     date        constraint ck_month_close_follows check (previous_month = month - interval '1 month'),
  -- The first instant after the month, in the organisation's zone.
  ends_at            timestamptz not null,
  book_cents         bigint      not null,
  bank_cents         bigint      not null,
  unmatched_books    bigint      not null,
  unmatched_bank     bigint      not null,
  -- What the bank has beyond the books after everything listed was counted.
  remainder_cents    bigint      not null constraint ck_month_close_adds_up
                       check (remainder_cents = bank_cents + unmatched_books - unmatched_bank - book_cents),
  remainder_reason   text        not null constraint ck_month_close_remainder check (length(remainder_reason) <= 500
                       and (remainder_cents = 0 or length(remainder_reason) > 0)),
  cash_transfers     bigint      not null,
  bank_lines         bigint      not null,
  seal_seq           bigint,
  seal_hash          text        not null constraint ck_month_close_seal check (seal_hash ~ '^([0-9a-f]{64})?$'),
  previous_hash      text        not null constraint ck_month_close_previous_hash check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash               text        not null constraint ck_month_close_hash check (hash ~ '^[0-9a-f]{64}$'),
  closed_by          uuid        not null constraint fk_month_close_closed_by references identity.person,
  closed_at          timestamptz not null constraint ck_month_close_ended check (closed_at >= ends_at),
  constraint pk_month_close primary key (organisation_id, month),
  -- Months close one after the other: a chain without gaps and without forks.
  constraint ux_month_close_previous unique nulls not distinct (organisation_id, previous_month),
  constraint fk_month_close_previous foreign key (organisation_id, previous_month) references treasury.month_close
);
create table treasury.month_close_account (
  organisation_id text   not null,
  month           date   not null,
  kind            text   not null constraint ck_month_close_account_kind check (kind in ('CASH', 'FUNDING', 'RESERVE', 'PAYABLE')),
  opening         bigint not null,
  debits          bigint not null,
  credits         bigint not null,
  closing         bigint not null,
  transfers       bigint not null,
  constraint pk_month_close_account primary key (organisation_id, month, kind),
  constraint fk_month_close_account foreign key (organisation_id, month) references treasury.month_close,
  constraint ck_month_close_account_adds_up check (
    closing = opening + case when kind = 'CASH' then debits - credits else credits - debits end)
);
-- What was open at the close, and why that was right; and what took back a booking of an earlier month.
create table treasury.month_close_item (
  organisation_id text   not null,
  month           date   not null,
  id              uuid   not null,
  side            text   not null constraint ck_month_close_item_side check (side in ('BANK', 'BOOKS', 'CORRECTION')),
  day             date   not null,
  cents           bigint not null,
  kind            text   not null,
  reason          text   not null constraint ck_month_close_item_reason check (length(reason) > 0),
  constraint pk_month_close_item primary key (organisation_id, month, side, id),
  constraint fk_month_close_item foreign key (organisation_id, month) references treasury.month_close
);
do $$
declare
  t text;
begin
  foreach t in array array['month_close', 'month_close_account', 'month_close_item'] loop
    execute format('grant select, insert on treasury.%I to exchange_app', t);
    execute format('call kernel.make_tenant_owned(%L)', 'treasury.' || t);
    execute format('create trigger %I before update or delete on treasury.%I for each row execute function kernel.refuse_change()',
                   t || '_only_grows', t);
    execute format('create trigger %I before truncate on treasury.%I for each statement execute function kernel.refuse_change()',
                   t || '_is_never_emptied', t);
  end loop;
end $$;

-- How far each organisation's cash is closed: asked also on behalf of another organisation, whose cash pays a claim.
create view treasury.closed_books as
  select organisation_id, max(month) as month, max(ends_at) as closed_until from treasury.month_close group by organisation_id;
alter view treasury.closed_books owner to exchange_views;
grant select on treasury.closed_books to exchange_app, exchange_owner;

-- Stated a second time: whoever posts, nothing enters an organisation's cash with a date in a closed month. Shares a lock
-- with everybody who posts to that cash; closing takes it alone, so nothing slips in while the figures are taken.
create function treasury.refuse_closed_month() returns trigger
  language plpgsql security definer set search_path = treasury, pg_temp as $$
declare
  v_owner text;
  v_until timestamptz;
  v_from  timestamptz;
begin
  select owner into v_owner from ledger.account where id = new.account_id and kind = 'CASH';
  if not found then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtext('treasury.cash'), hashtext(v_owner));
  select closed_until into v_until from treasury.closed_books where organisation_id = v_owner;
  if not found then
    return null;
  end if;
  select effective_at into strict v_from from ledger.transfer where id = new.transfer_id;
  if v_from < v_until then
    raise exception using errcode = 'CE120',
      message = format('the cash of %s is closed until %s', v_owner, v_until);
  end if;
  return null;
end $$;
create trigger entry_of_cash_in_an_open_month after insert on ledger.entry
  for each row when (new.unit = 'CAD') execute function treasury.refuse_closed_month();

-- The bank's lines of a closed month stay as they were, too; under the same lock.
create function treasury.refuse_line_in_closed_month() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('treasury.cash'), hashtext(kernel.current_organisation()));
  if exists (select from changed c join treasury.month_close m on m.organisation_id = c.organisation_id
              and m.month = date_trunc('month', c.day)::date) then
    raise exception using errcode = 'CE120', message = 'the month of this line is closed';
  end if;
  return null;
end $$;
create trigger bank_line_in_an_open_month after insert on treasury.bank_line
  referencing new table as changed for each statement execute function treasury.refuse_line_in_closed_month();

create function treasury.refuse_undoing_in_closed_month() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('treasury.cash'), hashtext(kernel.current_organisation()));
  if exists (select from changed c
               join was w on w.organisation_id = c.organisation_id and w.id = c.id
               join treasury.month_close m on m.organisation_id = c.organisation_id
                and m.month = date_trunc('month', c.day)::date
              where (w.undone_at, w.day, w.cents) is distinct from (c.undone_at, c.day, c.cents)) then
    raise exception using errcode = 'CE120', message = 'the month of this line is closed';
  end if;
  return null;
end $$;
create trigger bank_line_undone_in_an_open_month after update on treasury.bank_line
  referencing old table as was new table as changed
  for each statement execute function treasury.refuse_undoing_in_closed_month();
