-- Tenant-owned: credits frozen while a dispute runs, the very ones that a confirmed promise or a served spend brought and
-- no others. Only its end is added later. Reversible while nothing is frozen.
create table pool.freeze (
  organisation_id text        not null constraint fk_freeze_organisation references identity.organisation,
  id              uuid        not null,
  -- What is disputed: one of the two.
  commitment_id   uuid,
  spend_id        uuid,
  title           text        not null constraint ck_freeze_title check (length(title) between 1 and 120),
  -- Whose credits they are: a person's, or the organisation's when null.
  owner_id        uuid        constraint fk_freeze_owner references identity.person,
  -- Who set them aside for a spend, and gets them when they are given back; null for a promise.
  payer_id        uuid        constraint fk_freeze_payer references identity.person,
  credits         int         not null constraint ck_freeze_credits check (credits > 0),
  reason          text        not null constraint ck_freeze_reason check (length(reason) between 1 and 1000),
  frozen_by       uuid        not null constraint fk_freeze_frozen_by references identity.person,
  frozen_at       timestamptz not null,
  hold_transfer   uuid        not null,
  state           text        not null constraint ck_freeze_state check (state in ('FROZEN', 'RELEASED', 'GIVEN_BACK')),
  ended_by        uuid        constraint fk_freeze_ended_by references identity.person,
  ended_at        timestamptz,
  end_reason      text        constraint ck_freeze_end_reason check (length(end_reason) between 1 and 1000),
  version         int         not null default 0,
  constraint pk_freeze primary key (organisation_id, id),
  constraint ux_freeze_hold unique (organisation_id, hold_transfer),
  constraint fk_freeze_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint fk_freeze_spend foreign key (organisation_id, spend_id) references pool.spend,
  constraint ck_freeze_one_subject check (num_nonnulls(commitment_id, spend_id) = 1),
  constraint ck_freeze_payer check ((spend_id is null) = (payer_id is null)),
  -- Nobody freezes, or decides about, what is theirs.
  constraint ck_freeze_not_own check (frozen_by is distinct from owner_id and frozen_by is distinct from payer_id),
  constraint ck_freeze_end_not_own check (ended_by is null
    or (ended_by is distinct from owner_id and ended_by is distinct from payer_id)),
  constraint ck_freeze_ended check (
    num_nonnulls(ended_by, ended_at, end_reason) = case state when 'FROZEN' then 0 else 3 end)
);
-- One dispute at a time about one thing.
create unique index ux_freeze_commitment on pool.freeze (organisation_id, commitment_id) where state = 'FROZEN';
create unique index ux_freeze_spend on pool.freeze (organisation_id, spend_id) where state = 'FROZEN';
create index ix_freeze_open on pool.freeze (organisation_id, frozen_at, id) where state = 'FROZEN';
create index ix_freeze_spend_kept on pool.freeze (organisation_id, spend_id) where state <> 'RELEASED';
create index ix_freeze_owner on pool.freeze (owner_id) where owner_id is not null;
grant select, insert, update (state, ended_by, ended_at, end_reason, version) on pool.freeze to exchange_app;
call kernel.make_tenant_owned('pool.freeze');

create function pool.keep_freeze() returns trigger language plpgsql as $$
begin
  if old.state <> 'FROZEN' then
    raise exception 'what was frozen ends once';
  end if;
  return new;
end $$;
create trigger freeze_ends_once before update on pool.freeze for each row execute function pool.keep_freeze();
create trigger freeze_is_never_deleted before delete on pool.freeze
  for each row execute function kernel.refuse_change();
create trigger freeze_is_never_emptied before truncate on pool.freeze
  for each statement execute function kernel.refuse_change();

-- A person's own frozen credits, wherever: how many, since when and why, never who froze them.
create view pool.own_freeze as
  select f.organisation_id, g.name as organisation_name, f.id, f.commitment_id, f.spend_id, f.title, f.credits,
         f.reason, f.frozen_at
  from pool.freeze f join identity.organisation g on g.id = f.organisation_id
  where f.owner_id = kernel.current_person() and f.state = 'FROZEN';
alter view pool.own_freeze owner to exchange_views;
grant select on pool.own_freeze to exchange_app;
