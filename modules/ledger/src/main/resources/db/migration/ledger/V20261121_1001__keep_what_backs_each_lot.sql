-- What is left of each lot, and what its reserve holds for it. Derived from entries like balances are: the nightly proof
-- compares. Can be rebuilt at any time.

-- What an organisation still declares to back `outstanding` of a lot with: what left took its part, rounded down to the
-- cent, so the last credit has the rest. Numeric, because cents times credits may pass 63 bits.
create function ledger.declared(p_backing_cents bigint, p_issued bigint, p_outstanding bigint) returns bigint
  language sql immutable parallel safe
  return p_backing_cents - div(p_backing_cents::numeric * (p_issued - p_outstanding), p_issued::numeric)::bigint;

create table ledger.lot_backing (
  lot_id         bigint not null,
  -- Of the lot, which never changes; copied so that an organisation's list is one index.
  issuer         text not null,
  -- Owner of the RESERVE account that holds the lot's money.
  reserve        text not null generated always as (case source when 'PURCHASE' then 'PURCHASED' else issuer end) stored,
  source         text not null,
  issued         bigint not null,
  backing_cents  bigint not null,
  -- Not retired and not taken back, wherever they are.
  outstanding    bigint not null,
  funded_cents   bigint not null default 0,
  declared_cents bigint not null generated always as (ledger.declared(backing_cents, issued, outstanding)) stored,
  shortfall_cents bigint not null
    generated always as (greatest(ledger.declared(backing_cents, issued, outstanding) - funded_cents, 0)) stored,
  constraint pk_lot_backing primary key (lot_id),
  constraint fk_lot_backing_lot_id foreign key (lot_id) references ledger.lot (id),
  constraint ck_lot_backing_outstanding check (outstanding between 0 and issued),
  constraint ck_lot_backing_funded_cents check (funded_cents >= 0),
  constraint ck_lot_backing_nothing_left check (outstanding > 0 or funded_cents = 0),
  -- A lot is funded up to what is declared. Each credit that leaves takes its part rounded down, so what is left may be
  -- worth more than declared, by less than a cent for each credit there ever was.
  constraint ck_lot_backing_at_most_declared check (funded_cents < backing_cents + issued)
) with (fillfactor = 70);
create index ix_lot_backing_issuer on ledger.lot_backing (issuer, lot_id);
create index ix_lot_backing_shortfall on ledger.lot_backing (issuer, lot_id) where shortfall_cents > 0;
comment on table ledger.lot_backing is 'exchange-wide: credits left of each lot and the money reserved for it; derived from entries';

insert into ledger.lot_backing (lot_id, issuer, source, issued, backing_cents, outstanding)
select l.id, l.issuer, l.source, l.issued, l.backing_cents, coalesce(sum(e.quantity), 0)
  from ledger.lot l
  left join (select h.lot_id, h.quantity from ledger.holding h
               join ledger.account a on a.id = h.account_id and a.kind <> 'RETIRED') e on e.lot_id = l.id
 group by l.id;
