-- What can be derived from the journal and is kept for speed and for the floor. Everything here can be rebuilt from
-- ledger.entry; the nightly proof does so and compares.

-- One row per guarded account: the floor is this CHECK, whatever the function above it believes. The row is also the
-- account's lock. Half-empty pages let the update stay on its page (HOT), which is most of its cost.
create table ledger.balance (
  account_id bigint not null,
  quantity   bigint not null default 0,
  constraint pk_balance primary key (account_id),
  constraint fk_balance_account_id foreign key (account_id) references ledger.account (id),
  constraint ck_balance_floor check (quantity >= 0)
) with (fillfactor = 50);
comment on table ledger.balance is 'exchange-wide: stored balances of guarded accounts; derived from entries';

-- What a guarded account holds of each lot. A row that reaches zero is deleted, so a long history never slows spending.
-- No foreign keys: they would cost two look-ups per row of something derived, whose entries have them already.
create table ledger.holding (
  account_id bigint not null,
  lot_id     bigint not null,
  -- Copied from the lot, which never changes, so that the next lot to spend is the first of an index.
  expires_at timestamptz,
  quantity   bigint not null,
  constraint pk_holding primary key (account_id, lot_id),
  constraint ck_holding_floor check (quantity > 0)
) with (fillfactor = 70);
-- The order of spending: soonest to expire first (never comes last), then oldest.
create index ix_holding_spending_order on ledger.holding (account_id, expires_at, lot_id);
comment on table ledger.holding is 'exchange-wide: what a guarded account holds of each lot; derived from entries';

-- The balance of a derived account over all transactions before `through`.
create table ledger.snapshot (
  account_id bigint not null,
  through    xid8 not null,
  quantity   bigint not null,
  constraint pk_snapshot primary key (account_id),
  constraint fk_snapshot_account_id foreign key (account_id) references ledger.account (id)
);
comment on table ledger.snapshot is 'exchange-wide: where the sum of a derived account may start; derived from entries';

-- Credit-normal accounts grow by credits, cash grows by debits.
create function ledger.change(p_kind text, p_side text, p_quantity bigint) returns bigint
  language sql immutable parallel safe
  return case when (p_side = 'DEBIT') = (p_kind = 'CASH') then p_quantity else -p_quantity end;

create view ledger.account_balance with (security_invoker = true) as
select a.id as account_id, a.kind, a.owner, a.unit,
       case when a.guarded then b.quantity
            else coalesce(s.quantity, 0) + (
              select coalesce(sum(ledger.change(a.kind, e.side, e.quantity)), 0)::bigint
                from ledger.entry e
               where e.account_id = a.id and e.balance_after is null and e.xact >= coalesce(s.through, '0'::xid8))
       end as quantity
  from ledger.account a
  left join ledger.balance b on b.account_id = a.id
  left join ledger.snapshot s on s.account_id = a.id;
