-- Whether a month is closed is asked for cash, whose balance is derived. What a funding gains or loses carries its balance
-- and is not looked at one by one: an event confirmed at once writes thousands of them.
drop trigger entry_of_cash_in_an_open_month on ledger.entry;
create trigger entry_of_cash_in_an_open_month after insert on ledger.entry
  for each row when (new.unit = 'CAD' and new.balance_after is null) execute function treasury.refuse_closed_month();
