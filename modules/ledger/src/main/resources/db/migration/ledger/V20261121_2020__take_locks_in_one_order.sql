-- One order of locks for everybody: the transfer's id, balances by account, lots by age, and the common fund and what is
-- owed last. Whoever asked ledger.lock for those held them before the balances that each later posting needs, and waited
-- for somebody who held a balance and waited for the common fund. Nobody is given them beforehand any more. Reversible.
create or replace function ledger.lock(p_kinds text[], p_owners text[]) returns void
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_accounts bigint[];
begin
  if p_kinds && array['COMMON', 'PAYABLE'] then
    raise exception using errcode = 'CE108',
      message = 'the common fund and what is owed are locked last, by the transfer that debits them';
  end if;
  select array_agg(ledger.open_account(a.kind, a.owner)) into v_accounts
    from (select distinct kind, owner from unnest(p_kinds, p_owners) as u (kind, owner) order by kind, owner) a;
  perform ledger.lock_balances(v_accounts);
end $$;
