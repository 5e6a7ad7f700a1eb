-- Credits of the solidarity pot are set aside like those of a wallet, in the account beside it: HELD:EXCHANGE. Closing such
-- a hold and taking it back need nothing new, because both follow the entries of the hold. Safe to re-create.
create function ledger.hold_from_pot(p ledger.header, p_quantity bigint)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_pot    bigint;
  v_held   bigint;
  v_chosen record;
begin
  if exists (select from ledger.transfer where id = p.id) then
    return ledger.repeat_command(p);
  end if;
  v_pot := ledger.account_id('POT', 'EXCHANGE', 'CREDIT');
  v_held := ledger.account_id('HELD', 'EXCHANGE', 'CREDIT');
  perform ledger.lock_balances(array[v_pot, v_held]);
  if (select quantity from ledger.balance where account_id = v_pot) < p_quantity then
    perform ledger.refuse_not_enough_credits(v_pot, p_quantity);
  end if;
  v_chosen := ledger.choose_lots(v_pot, p_quantity);
  if not ledger.begin_transfer(p, 'HOLD', null, null) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.append_credits(p.id, v_pot, true, v_held, true, v_chosen.lots, v_chosen.quantities);
  return (false, p.recorded_at, v_chosen.lots, v_chosen.quantities, 0)::ledger.posted;
end $$;
revoke execute on function ledger.hold_from_pot(ledger.header, bigint) from public;
grant execute on function ledger.hold_from_pot(ledger.header, bigint) to exchange_app;
