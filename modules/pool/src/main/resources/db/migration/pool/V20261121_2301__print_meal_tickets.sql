-- Meals paid in advance, on paper. Credits are set aside when a ticket is printed, one hold each. Reversible while none was
-- printed.

-- Tenant-owned: a ticket of the organisation that serves it.
create table pool.meal_ticket (
  organisation_id      text        not null constraint fk_meal_ticket_organisation references identity.organisation,
  id                   uuid        not null,
  -- Printed together.
  sheet_id             uuid        not null,
  serial               int         not null constraint ck_meal_ticket_serial check (serial > 0),
  code_hash            text        not null constraint ck_meal_ticket_code check (code_hash ~ '^[0-9a-f]{64}$'),
  offer_id             uuid        not null,
  title                text        not null constraint ck_meal_ticket_title check (length(title) between 1 and 120),
  unit_label           text        not null,
  credits              int         not null constraint ck_meal_ticket_credits check (credits between 1 and 1000),
  printed_by           uuid        not null constraint fk_meal_ticket_printed_by references identity.person,
  -- Whose wallet: another organisation's, or that of whoever printed it when null.
  paid_by_organisation text        constraint fk_meal_ticket_paid_by references identity.organisation,
  printed_at           timestamptz not null,
  expires_at           timestamptz not null,
  hold_transfer        uuid        not null,
  state                text        not null constraint ck_meal_ticket_state
                                   check (state in ('PRINTED', 'USED', 'VOIDED', 'EXPIRED')),
  ended_at             timestamptz,
  -- Who voided it; null for the exchange itself, which ends what expired.
  ended_by             uuid        constraint fk_meal_ticket_ended_by references identity.person,
  spend_id             uuid,
  constraint pk_meal_ticket primary key (organisation_id, id),
  constraint ux_meal_ticket_serial unique (organisation_id, serial),
  constraint ux_meal_ticket_code unique (organisation_id, code_hash),
  constraint ux_meal_ticket_hold unique (organisation_id, hold_transfer),
  constraint fk_meal_ticket_offer foreign key (organisation_id, offer_id) references pool.offer,
  constraint fk_meal_ticket_spend foreign key (organisation_id, spend_id) references pool.spend,
  constraint ck_meal_ticket_expires check (expires_at > printed_at and expires_at <= printed_at + interval '370 days'),
  -- Nobody pays themselves.
  constraint ck_meal_ticket_payer check (paid_by_organisation <> organisation_id),
  constraint ck_meal_ticket_ended check ((state = 'PRINTED') = (ended_at is null)),
  constraint ck_meal_ticket_used check ((state = 'USED') = (spend_id is not null))
);
create unique index ux_meal_ticket_spend on pool.meal_ticket (organisation_id, spend_id) where spend_id is not null;
create index ix_meal_ticket_sheet on pool.meal_ticket (organisation_id, sheet_id, serial);
create index ix_meal_ticket_unused on pool.meal_ticket (organisation_id, expires_at) where state = 'PRINTED';
create index ix_meal_ticket_printed_by on pool.meal_ticket (printed_by);
grant select, insert, update (state, ended_at, ended_by, spend_id) on pool.meal_ticket to exchange_app;
call kernel.make_tenant_owned('pool.meal_ticket');

create function pool.keep_meal_ticket() returns trigger language plpgsql as $$
begin
  if old.state <> 'PRINTED' then
    raise exception 'a ticket ends once' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger meal_ticket_ends_once before update on pool.meal_ticket
  for each row execute function pool.keep_meal_ticket();
create trigger meal_ticket_is_never_deleted before delete on pool.meal_ticket
  for each row execute function kernel.refuse_change();
create trigger meal_ticket_is_never_emptied before truncate on pool.meal_ticket
  for each statement execute function kernel.refuse_change();

-- A spend may be a ticket's, once. Then its person is who printed it, and an organisation may have paid.
alter table pool.spend add column ticket_id uuid;
alter table pool.spend add column paid_by_organisation text
  constraint fk_spend_paid_by references identity.organisation;
alter table pool.spend add constraint fk_spend_ticket foreign key (organisation_id, ticket_id) references pool.meal_ticket;
alter table pool.spend add constraint ck_spend_ticket check (ticket_id is null or (state = 'CAPTURED' and quantity = 1));
alter table pool.spend add constraint ck_spend_paid_by check (paid_by_organisation is null
  or (ticket_id is not null and paid_by_organisation <> organisation_id));
create unique index ux_spend_ticket on pool.spend (organisation_id, ticket_id) where ticket_id is not null;

-- The tickets a person printed, wherever they eat.
create view pool.own_ticket as
  select t.organisation_id, g.name as organisation_name, t.id, t.sheet_id, t.title
  from pool.meal_ticket t join identity.organisation g on g.id = t.organisation_id
  where t.printed_by = kernel.current_person();
alter view pool.own_ticket owner to exchange_views;
grant select on pool.own_ticket to exchange_app;
