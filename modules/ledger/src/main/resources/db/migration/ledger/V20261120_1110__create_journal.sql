-- The journal: accounts, lots, transfers and entries. It only grows.
-- Exchange-wide by intent (one wallet per person, spent at any organisation), so no table here has an organisation
-- column or a row policy: the application reads them through the ledger's façade and writes through functions only.
-- Owners, subjects and actors are opaque ids. No name, address or free text may enter, so that erasing a person never
-- touches the journal. Not reversible once a transfer has been posted.
create schema ledger;

create table ledger.account (
  id     bigint generated always as identity,
  kind   text not null,
  owner  text not null,
  unit   text not null,
  -- Guarded accounts have a stored balance that the database keeps at zero or above. The others (issuance and money)
  -- are shared by many writers; a stored balance there would be one row everybody waits for, so theirs is derived.
  guarded boolean not null generated always as (kind in ('WALLET', 'HELD', 'POT', 'RETIRED')) stored,
  constraint pk_account primary key (id),
  constraint ux_account_kind_owner_unit unique (kind, owner, unit),
  -- Only so that an entry can refer to an account together with its unit.
  constraint ux_account_id_unit unique (id, unit),
  constraint ck_account_owner check (owner ~ '^[A-Za-z0-9_-]{1,64}$'),
  constraint ck_account_unit check (
    (unit = 'CREDIT' and kind in ('ISSUANCE', 'WALLET', 'HELD', 'POT', 'RETIRED'))
    or (unit = 'CAD' and kind in ('CASH', 'FUNDING', 'RESERVE', 'COMMON', 'PAYABLE')))
);
comment on table ledger.account is 'exchange-wide: where credits or money stand; the owner is an opaque id';

create table ledger.transfer (
  -- The idempotency key of the command, chosen by the caller and kept for ever: a retry after years is still a retry.
  id           uuid not null,
  content_hash bytea not null,
  kind         text not null,
  reason       text not null,
  subject      uuid not null,
  actor        uuid not null,
  on_behalf_of uuid,
  effective_at timestamptz not null,
  recorded_at  timestamptz not null,
  reverses     uuid,
  closes_hold  uuid,
  -- The database transaction that wrote the row. A seal takes the rows of transactions that had ended when it looked,
  -- so that nothing in flight is ever skipped; neither ids nor times can tell that.
  xact         xid8 not null default pg_current_xact_id(),
  constraint pk_transfer primary key (id),
  constraint fk_transfer_reverses foreign key (reverses) references ledger.transfer (id),
  constraint fk_transfer_closes_hold foreign key (closes_hold) references ledger.transfer (id),
  constraint ck_transfer_kind check (kind in ('ISSUE', 'MOVE', 'HOLD', 'CAPTURE', 'RELEASE', 'REVERSAL', 'MONEY')),
  constraint ck_transfer_reason check (reason ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  constraint ck_transfer_content_hash check (length(content_hash) = 32),
  constraint ck_transfer_reverses check ((kind = 'REVERSAL') = (reverses is not null)),
  constraint ck_transfer_closes_hold check ((kind in ('CAPTURE', 'RELEASE')) = (closes_hold is not null))
);
-- A transfer is reversed once, and a hold closed once. Few transfers do either, so the others stay out of the index.
create unique index ux_transfer_reverses on ledger.transfer (reverses) where reverses is not null;
create unique index ux_transfer_closes_hold on ledger.transfer (closes_hold) where closes_hold is not null;
create index ix_transfer_subject on ledger.transfer (subject, recorded_at);
create index ix_transfer_xact on ledger.transfer (xact);
comment on table ledger.transfer is 'exchange-wide: one movement of value, with why, about what and by whom';

create table ledger.lot (
  id            bigint generated always as identity,
  transfer_id   uuid not null,
  issuer        text not null,
  source        text not null,
  issued        bigint not null,
  backing_cents bigint not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz,
  terms_version text not null,
  constraint pk_lot primary key (id),
  constraint ux_lot_transfer_id unique (transfer_id),
  constraint fk_lot_transfer_id foreign key (transfer_id) references ledger.transfer (id),
  constraint ck_lot_issuer check (issuer ~ '^[A-Za-z0-9_-]{1,64}$'),
  constraint ck_lot_source check (source in ('WORK', 'PURCHASE', 'GRANT')),
  constraint ck_lot_issued check (issued > 0),
  constraint ck_lot_backing_cents check (backing_cents >= 0),
  -- What was bought with money never expires; what was earned may, by policy, and only after it was issued.
  constraint ck_lot_purchased_never_expires check (source <> 'PURCHASE' or expires_at is null),
  constraint ck_lot_expires_at check (expires_at > issued_at),
  constraint ck_lot_terms_version check (terms_version ~ '^[A-Za-z0-9._-]{1,40}$')
);
comment on table ledger.lot is 'exchange-wide: the credits of one issue, remembering issuer, source, backing and terms';

-- One leg of a transfer is two entries, a debit and a credit of the same unit, lot and quantity.
create table ledger.entry (
  id            bigint generated always as identity,
  transfer_id   uuid not null,
  leg           integer not null,
  side          text not null,
  account_id    bigint not null,
  unit          text not null,
  lot_id        bigint,
  quantity      bigint not null,
  -- The account's balance after this entry; null where the balance is derived.
  balance_after bigint,
  -- The last entry of its transfer on this account: one line of a statement.
  closing       boolean not null,
  xact          xid8 not null default pg_current_xact_id(),
  constraint pk_entry primary key (id),
  constraint ux_entry_transfer_leg_side unique (transfer_id, leg, side),
  constraint fk_entry_transfer_id foreign key (transfer_id) references ledger.transfer (id),
  constraint fk_entry_account_id foreign key (account_id, unit) references ledger.account (id, unit),
  constraint fk_entry_lot_id foreign key (lot_id) references ledger.lot (id),
  constraint ck_entry_side check (side in ('DEBIT', 'CREDIT')),
  constraint ck_entry_quantity check (quantity > 0),
  constraint ck_entry_lot check ((unit = 'CREDIT' and lot_id is not null) or (unit = 'CAD' and lot_id is null)),
  constraint ck_entry_balance_after check (balance_after >= 0)
);
-- A statement reads an account's newest lines first.
create index ix_entry_account on ledger.entry (account_id, id);
-- A derived balance is its snapshot plus the entries of transactions that were not over when the snapshot was taken.
create index ix_entry_derived on ledger.entry (account_id, xact) include (side, quantity) where balance_after is null;
comment on table ledger.entry is 'exchange-wide: one side of one leg of a transfer';
