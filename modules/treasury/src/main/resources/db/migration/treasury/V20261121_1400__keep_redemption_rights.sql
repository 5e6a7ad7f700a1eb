-- Exchange-wide and only grow: which organisations may turn received credits into cash, and what the council set for the
-- exchange as a whole. A change is a new row; what is in force follows from the dates at the instant somebody asks.
-- Safe to reverse only on an empty database.
create table treasury.redemption_right (
  id                 uuid        not null constraint pk_redemption_right primary key,
  -- In the order they were decided: from its first day the later one counts.
  seq                bigint      not null generated always as identity constraint ux_redemption_right_seq unique,
  claimant           text        not null constraint fk_redemption_right_claimant references identity.organisation,
  kind               text        not null constraint ck_redemption_right_kind check (kind in ('GRANTED', 'CHANGED', 'REVOKED')),
  rate_cents         int         not null constraint ck_redemption_right_rate check (rate_cents between 1 and 1000),
  cap_credits        int         not null constraint ck_redemption_right_cap check (cap_credits between 1 and 1000000),
  cap_period         text        not null constraint ck_redemption_right_period check (cap_period in ('MONTH', 'QUARTER')),
  automatic_up_to_cents int      not null constraint ck_redemption_right_automatic check (automatic_up_to_cents between 0 and 10000000),
  -- Chosen offers of the organisation; empty for all of them.
  offers             uuid[]      not null,
  payer              text        constraint fk_redemption_right_payer references identity.organisation,
  from_day           date        not null,
  until_day          date        not null,
  decided_by         uuid        not null constraint fk_redemption_right_decided_by references identity.person,
  decided_at         timestamptz not null,
  reason             text        not null constraint ck_redemption_right_reason check (length(reason) between 1 and 1000),
  -- The sender's name for the command, and what it said: sending it again decides nothing twice.
  command_key        uuid        not null,
  fingerprint        text        not null,
  constraint ux_redemption_right_command unique (decided_by, command_key),
  constraint ck_redemption_right_days check (until_day >= from_day),
  constraint ck_redemption_right_payer check (payer <> claimant)
);
create index ix_redemption_right_claimant on treasury.redemption_right (claimant, seq desc);
comment on table treasury.redemption_right is 'exchange-wide: decisions about who may turn received credits into cash';
grant select, insert on treasury.redemption_right to exchange_app;
create trigger redemption_right_only_grows before update or delete on treasury.redemption_right
  for each row execute function kernel.refuse_change();
create trigger redemption_right_is_never_emptied before truncate on treasury.redemption_right
  for each statement execute function kernel.refuse_change();

create table treasury.exchange_policy (
  id                     uuid        not null constraint pk_exchange_policy primary key,
  seq                    bigint      not null generated always as identity constraint ux_exchange_policy_seq unique,
  -- Share of what is outstanding that money must cover after a claim; 0 for no floor.
  coverage_floor_percent int         not null constraint ck_exchange_policy_floor check (coverage_floor_percent between 0 and 100),
  -- Whose cash pays claims unless a right names another; null when nobody was named.
  payer                  text        constraint fk_exchange_policy_payer references identity.organisation,
  decided_by             uuid        not null constraint fk_exchange_policy_decided_by references identity.person,
  decided_at             timestamptz not null,
  reason                 text        not null constraint ck_exchange_policy_reason check (length(reason) between 1 and 1000),
  command_key            uuid        not null,
  fingerprint            text        not null,
  constraint ux_exchange_policy_command unique (decided_by, command_key)
);
comment on table treasury.exchange_policy is 'exchange-wide: what the council set for all, one row per decision';
grant select, insert on treasury.exchange_policy to exchange_app;
create trigger exchange_policy_only_grows before update or delete on treasury.exchange_policy
  for each row execute function kernel.refuse_change();
create trigger exchange_policy_is_never_emptied before truncate on treasury.exchange_policy
  for each statement execute function kernel.refuse_change();
