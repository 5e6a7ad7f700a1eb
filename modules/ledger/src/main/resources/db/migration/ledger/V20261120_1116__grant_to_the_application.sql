-- What the application's role may do with the books: read them, and execute the functions named here. It cannot insert,
-- update, delete or truncate any table of this schema, and PostgreSQL would let everybody execute new functions unless
-- that is taken back, so each later migration that adds a function ends with the same two statements.
grant usage on schema ledger to exchange_app;
grant select on all tables in schema ledger to exchange_app;

revoke execute on all functions in schema ledger from public;
grant execute on function
  ledger.issue, ledger.move, ledger.hold, ledger.close_hold, ledger.reverse, ledger.post_money, ledger.lock,
  ledger.seal(date, timestamptz), ledger.take_snapshots, ledger.prove,
  -- Used inside the views, which run with the rights of whoever reads them.
  ledger.change, ledger.digest, ledger.block_hash, ledger.micros
  to exchange_app;
