-- Money that backs credits names the lot it backs, and what an organisation has put in to back credits has a floor.
-- Nothing posted before changes. Reversible until the first transfer that names a lot in dollars.
alter table ledger.transfer
  drop constraint ck_transfer_kind,
  add constraint ck_transfer_kind check (kind in ('ISSUE', 'MOVE', 'HOLD', 'CAPTURE', 'RELEASE', 'RETIRE', 'TOP_UP',
                                                  'REVERSAL', 'MONEY'));

-- FUNDING is drawn on by everybody who issues with backing: it gets a stored balance, which no draw brings below zero,
-- and an organisation's confirmations wait for that one row only while one of them is being posted.
alter table ledger.account alter column guarded
  set expression as (kind in ('WALLET', 'HELD', 'POT', 'RETIRED', 'FUNDING'));
insert into ledger.balance (account_id, quantity)
select a.id, coalesce(sum(ledger.change(a.kind, e.side, e.quantity)), 0)
  from ledger.account a left join ledger.entry e on e.account_id = a.id
 where a.kind = 'FUNDING'
 group by a.id;
delete from ledger.snapshot s using ledger.account a where a.id = s.account_id and a.guarded;

-- The identity is only the order of entries; what an entry is called is its transfer, leg and side. One index less to
-- write for each of them. What the foreign keys said, the trigger below says once for all entries of a statement.
alter table ledger.entry
  drop constraint pk_entry,
  drop constraint ux_entry_transfer_leg_side,
  drop constraint ck_entry_lot,
  drop constraint fk_entry_transfer_id,
  drop constraint fk_entry_account_id,
  drop constraint fk_entry_lot_id,
  add constraint pk_entry primary key (transfer_id, leg, side),
  add constraint ck_entry_lot check (unit = 'CAD' or lot_id is not null);
-- Where the money of a lot came from, when it goes back there.
create index ix_entry_backing on ledger.entry (lot_id)
  where unit = 'CAD' and side = 'CREDIT' and lot_id is not null;

drop trigger transfer_balances on ledger.transfer;
drop function ledger.refuse_unbalanced();
drop trigger entry_arrives_with_its_transfer on ledger.entry;
drop function ledger.refuse_late_entry();

-- The law of entries, for whoever writes them, an operator's SQL included. Once per statement and not per row, because
-- most of a check is its start. Each INSERT balances by itself, so every transfer does, without looking at it again at
-- commit. Rows of other tables are fetched one by one through their keys: a join could be planned for one large batch
-- and then kept for single moves.
create function ledger.refuse_unlawful_entries() returns trigger language plpgsql as $$
begin
  if exists (
       select from added a
        where a.xact <> pg_current_xact_id()
           or (select t.xact from ledger.transfer t where t.id = a.transfer_id) is distinct from pg_current_xact_id()
           or (select c.unit = a.unit and (c.kind <> 'RESERVE' or a.lot_id is not null)
                 from ledger.account c where c.id = a.account_id) is not true
           or (a.lot_id is not null and (select l.id from ledger.lot l where l.id = a.lot_id) is null))
     or exists (
       select from added group by transfer_id, unit, lot_id
       having sum(case side when 'DEBIT' then quantity else -quantity end) <> 0) then
    perform ledger.explain_unlawful(x) from added x;
    raise exception using errcode = 'CE111', message = 'a transfer, unit or lot does not balance';
  end if;
  return null;
end $$;

-- Raises what is wrong with one entry by itself; returns when that is nothing.
create function ledger.explain_unlawful(p ledger.entry) returns void language plpgsql as $$
declare
  v_transfer ledger.transfer;
  v_account  ledger.account;
begin
  select * into v_transfer from ledger.transfer where id = p.transfer_id;
  if v_transfer.xact is distinct from pg_current_xact_id() or p.xact <> pg_current_xact_id() then
    raise exception using errcode = 'CE110', message = 'entries are written with their transfer, never later';
  end if;
  select * into v_account from ledger.account where id = p.account_id and unit = p.unit;
  if not found then
    raise exception using errcode = '23503', message = format('no account %s in %s', p.account_id, p.unit);
  end if;
  if v_account.kind = 'RESERVE' and p.lot_id is null then
    raise exception using errcode = 'CE117', message = 'money in a reserve names the lot it backs';
  end if;
  if p.lot_id is not null and not exists (select from ledger.lot where id = p.lot_id) then
    raise exception using errcode = '23503', message = format('no lot %s', p.lot_id);
  end if;
end $$;
create trigger entry_is_lawful after insert on ledger.entry
  referencing new table as added for each statement execute function ledger.refuse_unlawful_entries();

-- A transfer is written before its entries, because its id is what two attempts of one command meet at. That it has
-- entries is seen at commit.
create function ledger.refuse_empty_transfer() returns trigger language plpgsql as $$
begin
  perform from ledger.entry where transfer_id = new.id limit 1;
  if not found then
    raise exception using errcode = 'CE111', message = format('transfer %s has no entries and so does not balance', new.id);
  end if;
  return null;
end $$;
create constraint trigger transfer_has_entries after insert on ledger.transfer
  deferrable initially deferred for each row execute function ledger.refuse_empty_transfer();
