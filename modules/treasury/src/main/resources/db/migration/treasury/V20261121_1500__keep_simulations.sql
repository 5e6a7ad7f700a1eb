-- Exchange-wide and only grows: what was tried on the past before a decision, as it came out then. Sums only, no row of
-- anybody; whoever is signed in may read one by its id. Safe to reverse: nothing rests on it.
create table treasury.simulation (
  id          uuid        not null,
  -- The organisation in whose treasury it was run; null for the council. Says where it is listed, not whose it is.
  asked_in    text        constraint fk_simulation_asked_in references identity.organisation,
  title       text        not null constraint ck_simulation_title check (length(title) between 1 and 120),
  first_day   date        not null,
  last_day    date        not null,
  -- Kept letter by letter, so that nothing that reads them has to know how a database writes JSON.
  parameters  text        not null constraint ck_simulation_parameters check (parameters is json array),
  result      text        not null constraint ck_simulation_result check (result is json array),
  -- The newest block of the ledger's chain when it was run; null before the first.
  seal_seq    bigint,
  seal_hash   text        constraint ck_simulation_seal_hash check (seal_hash ~ '^[0-9a-f]{64}$'),
  made_by     uuid        not null constraint fk_simulation_made_by references identity.person,
  made_at     timestamptz not null,
  command_key uuid,
  constraint pk_simulation primary key (id),
  constraint ck_simulation_days check (first_day <= last_day and last_day < first_day + interval '37 months'),
  constraint ck_simulation_seal check (num_nonnulls(seal_seq, seal_hash) in (0, 2))
);
-- The same command of the same person is one simulation.
create unique index ux_simulation_command on treasury.simulation (made_by, command_key) where command_key is not null;
create index ix_simulation_recent on treasury.simulation (asked_in, made_at desc, id desc);
comment on table treasury.simulation is 'exchange-wide: other rules tried on the past, and what would have come of them';
grant select, insert on treasury.simulation to exchange_app;
create trigger simulation_only_grows before update or delete on treasury.simulation
  for each row execute function kernel.refuse_change();
create trigger simulation_is_never_emptied before truncate on treasury.simulation
  for each statement execute function kernel.refuse_change();
