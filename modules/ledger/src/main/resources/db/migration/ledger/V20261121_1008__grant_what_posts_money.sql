-- As before: the application reads everything, executes what is named, writes nothing by itself.
grant select on all tables in schema ledger to exchange_app;
revoke execute on all functions in schema ledger from public;
grant execute on function
  ledger.issue, ledger.issue_all, ledger.freeze, ledger.retire, ledger.expire, ledger.top_up,
  -- Read only, and with the rights of whoever calls: inside views and for previews.
  ledger.declared, ledger.legs_back
  to exchange_app;
