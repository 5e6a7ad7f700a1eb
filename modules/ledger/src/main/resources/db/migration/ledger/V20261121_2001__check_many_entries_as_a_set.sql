-- The same law of entries, looked at in another way when a statement writes many: each transfer, account and lot is fetched
-- once, not once for each of its entries. Few entries are looked at as before, because most of a check is its start. What
-- is refused, and how it is said, does not change.
create or replace function ledger.refuse_unlawful_entries() returns trigger language plpgsql as $$
declare
  v_unlawful boolean;
begin
  if (select count(*) from (select from added limit 101) a) <= 100 then
    v_unlawful := exists (
      select from added a
       where a.xact <> pg_current_xact_id()
          or (select t.xact from ledger.transfer t where t.id = a.transfer_id) is distinct from pg_current_xact_id()
          or (select c.unit = a.unit and (c.kind <> 'RESERVE' or a.lot_id is not null)
                from ledger.account c where c.id = a.account_id) is not true
          or (a.lot_id is not null and (select l.id from ledger.lot l where l.id = a.lot_id) is null));
  else
    v_unlawful := exists (
        select from added where xact <> pg_current_xact_id())
      or exists (
        select from (select distinct transfer_id from added offset 0) a
         where (select t.xact from ledger.transfer t where t.id = a.transfer_id) is distinct from pg_current_xact_id())
      or exists (
        select from (select distinct account_id, unit, lot_id is not null as in_lot from added offset 0) a
         where (select c.unit = a.unit and (c.kind <> 'RESERVE' or a.in_lot)
                  from ledger.account c where c.id = a.account_id) is not true)
      or exists (
        select from (select distinct lot_id from added where lot_id is not null offset 0) a
         where (select l.id from ledger.lot l where l.id = a.lot_id) is null);
  end if;
  if v_unlawful or exists (
       select from added group by transfer_id, unit, lot_id
       having sum(case side when 'DEBIT' then quantity else -quantity end) <> 0) then
    perform ledger.explain_unlawful(x) from added x;
    raise exception using errcode = 'CE111', message = 'a transfer, unit or lot does not balance';
  end if;
  return null;
end $$;
