-- Tenant-owned and only grows: what an organisation says about the credits it issues. Of the versions whose instant has
-- come the one that starts last counts, and of two that start together the one set last. Safe to reverse while nothing
-- was issued under a policy.
create table treasury.money_policy (
  organisation_id text        not null constraint fk_money_policy_organisation references identity.organisation,
  id              uuid        not null,
  valid_from      timestamptz not null,
  -- Of the $10.00 that a credit stands for: a whole percent, so what is declared is always whole cents.
  backing_percent int         not null constraint ck_money_policy_backing check (backing_percent between 0 and 100),
  when_short      text        not null constraint ck_money_policy_when_short check (when_short in ('LIST', 'STOP')),
  terms_version   text        not null constraint ck_money_policy_terms check (terms_version ~ '^[A-Za-z0-9._-]{1,40}$'),
  -- Null for never.
  expiry_months   int         constraint ck_money_policy_expiry check (expiry_months between 1 and 120),
  -- Null for none.
  soft_limit      int         constraint ck_money_policy_soft_limit check (soft_limit between 1 and 100000),
  reason          text        not null constraint ck_money_policy_reason check (length(reason) between 1 and 1000),
  set_by          uuid        not null constraint fk_money_policy_set_by references identity.person,
  set_at          timestamptz not null,
  constraint pk_money_policy primary key (organisation_id, id),
  -- Nothing that was already issued changes its terms.
  constraint ck_money_policy_not_retroactive check (valid_from >= set_at)
);
create index ix_money_policy_in_force on treasury.money_policy (organisation_id, valid_from desc, set_at desc, id desc);
grant select, insert on treasury.money_policy to exchange_app;
call kernel.make_tenant_owned('treasury.money_policy');
create trigger money_policy_only_grows before update or delete on treasury.money_policy
  for each row execute function kernel.refuse_change();
create trigger money_policy_is_never_emptied before truncate on treasury.money_policy
  for each statement execute function kernel.refuse_change();
