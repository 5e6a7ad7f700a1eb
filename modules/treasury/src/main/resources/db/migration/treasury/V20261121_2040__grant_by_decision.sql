-- Exchange-wide and only grows, but for taking back: credits granted by a decision of the exchange, beside confirmed work
-- and settled purchases the third way in which credits come to be. Safe to reverse while nothing was granted.
create table treasury.credit_grant (
  id                uuid        not null constraint pk_credit_grant primary key,
  -- Whose credits they are: its backing, its budgets, its money policy.
  issuer            text        not null constraint fk_credit_grant_issuer references identity.organisation,
  -- To a person, an organisation, or, with neither, the solidarity pot.
  to_person         uuid        constraint fk_credit_grant_person references identity.person,
  to_organisation   text        constraint fk_credit_grant_organisation references identity.organisation,
  credits           int         not null constraint ck_credit_grant_credits check (credits between 1 and 100000),
  decision          text        not null constraint ck_credit_grant_decision check (length(decision) between 1 and 2000),
  reference         text        not null constraint ck_credit_grant_reference check (length(reference) between 1 and 60),
  decided_on        date        not null,
  -- The decision said so: the grant stands beside the budgets and uses none of them.
  beside_budgets    boolean     not null,
  declared_cents    bigint      not null constraint ck_credit_grant_declared check (declared_cents >= 0),
  transfer_id       uuid        not null constraint ux_credit_grant_transfer unique,
  granted_by        uuid        not null constraint fk_credit_grant_by references identity.person,
  granted_at        timestamptz not null,
  command_key       uuid        not null,
  fingerprint       text        not null,
  taken_back_by     uuid        constraint fk_credit_grant_taken_back_by references identity.person,
  taken_back_at     timestamptz,
  taken_back_reason text        constraint ck_credit_grant_taken_back_reason check (length(taken_back_reason) between 1 and 1000),
  constraint ux_credit_grant_command unique (granted_by, command_key),
  constraint ck_credit_grant_receiver check (num_nonnulls(to_person, to_organisation) <= 1),
  constraint ck_credit_grant_not_oneself check (to_person is distinct from granted_by),
  constraint ck_credit_grant_taken_back check (num_nonnulls(taken_back_by, taken_back_at, taken_back_reason) in (0, 3))
);
create index ix_credit_grant_newest on treasury.credit_grant (granted_at desc, id desc);
create index ix_credit_grant_issuer on treasury.credit_grant (issuer);
comment on table treasury.credit_grant is 'exchange-wide: credits granted by a decision of the exchange';
grant select, insert, update (taken_back_by, taken_back_at, taken_back_reason) on treasury.credit_grant to exchange_app;

create function treasury.keep_credit_grant() returns trigger language plpgsql as $$
begin
  if old.taken_back_at is not null then
    raise exception 'a grant is taken back once';
  end if;
  return new;
end $$;
create trigger credit_grant_is_taken_back_once before update on treasury.credit_grant
  for each row execute function treasury.keep_credit_grant();
create trigger credit_grant_is_never_deleted before delete on treasury.credit_grant
  for each row execute function kernel.refuse_change();
create trigger credit_grant_is_never_emptied before truncate on treasury.credit_grant
  for each statement execute function kernel.refuse_change();
