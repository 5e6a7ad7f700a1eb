-- Why triggers as well as grants and functions: the journal must stay whole under an operator's SQL, imports and bugs.
-- Safe to re-create.

-- History is added to, never edited. Statement triggers, so that even a change of no rows is refused.
create trigger account_is_history before update or delete or truncate on ledger.account
  for each statement execute function kernel.refuse_change();
create trigger transfer_is_history before update or delete or truncate on ledger.transfer
  for each statement execute function kernel.refuse_change();
create trigger lot_is_history before update or delete or truncate on ledger.lot
  for each statement execute function kernel.refuse_change();
create trigger entry_is_history before update or delete or truncate on ledger.entry
  for each statement execute function kernel.refuse_change();

-- Debits equal credits per transfer, unit and lot. Deferred to the commit, because a transfer may be written by several
-- statements; on the transfer and not on each entry, because then it runs once.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
  v_entries bigint;
  v_off     bigint;
begin
  select coalesce(sum(t.entries), 0), count(*) filter (where t.net <> 0) into v_entries, v_off
    from (select count(*) as entries,
                 sum(case side when 'DEBIT' then quantity else -quantity end) as net
            from ledger.entry where transfer_id = new.id group by unit, lot_id) t;
  if v_entries = 0 or v_off > 0 then
    raise exception using errcode = 'CE111', message = format('transfer %s does not balance', new.id);
  end if;
  return null;
end $$;
create constraint trigger transfer_balances after insert on ledger.transfer
  deferrable initially deferred for each row execute function ledger.refuse_unbalanced();

-- The check above runs once, when the transfer commits. So no entry may join a transfer later.
create function ledger.refuse_late_entry() returns trigger language plpgsql as $$
begin
  if exists (select from added a join ledger.transfer t on t.id = a.transfer_id
              where t.xact <> pg_current_xact_id() or a.xact <> pg_current_xact_id()) then
    raise exception using errcode = 'CE110', message = 'entries are written with their transfer, never later';
  end if;
  return null;
end $$;
create trigger entry_arrives_with_its_transfer after insert on ledger.entry
  referencing new table as added for each statement execute function ledger.refuse_late_entry();
