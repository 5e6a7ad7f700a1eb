-- The secret part of a calendar's address was kept as it is, and nothing kept the application from reading them all. From now on
-- only its SHA-256 is kept (of 256 random bits, so nothing slower is needed), and everybody reaches their own row alone. The
-- addresses people have put into their calendars stay good: their hash is made of what was kept. Not reversible: the addresses
-- themselves are gone.
alter table pool.calendar_address add column token_hash text;
update pool.calendar_address set token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex');
alter table pool.calendar_address
  drop column token,
  alter column token_hash set not null,
  add constraint ux_calendar_address_token unique (token_hash),
  add constraint ck_calendar_address_token check (token_hash ~ '^[0-9a-f]{64}$');

alter table pool.calendar_address enable row level security;
alter table pool.calendar_address force row level security;
create policy own_address on pool.calendar_address to exchange_app, exchange_owner
  using (person_id = (select kernel.current_person())) with check (person_id = (select kernel.current_person()));
create policy exchange_views_read on pool.calendar_address for select to exchange_views using (true);
grant select on pool.calendar_address to exchange_views;

-- Whose address it is: to a transaction that presents that very address, one row at most.
create view pool.presented_calendar as
  select a.person_id from pool.calendar_address a
  where a.token_hash = nullif(current_setting('app.presented_calendar', true), '');
alter view pool.presented_calendar owner to exchange_views;
grant select on pool.presented_calendar to exchange_app;
