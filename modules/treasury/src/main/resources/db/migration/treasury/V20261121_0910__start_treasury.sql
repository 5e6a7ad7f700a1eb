-- The treasury: what an organisation backs, what came in and went out and why. Balances and credits are the ledger's; a
-- row here remembers which transfer it caused. Safe to reverse only on an empty database.
create schema treasury;
grant usage on schema treasury to exchange_app, exchange_views;
-- A view can only be given to a role that may create in the schema.
grant create on schema treasury to exchange_views;
