-- Seals make an edit of the past visible; proofs show that what is stored follows from what was posted.
-- Sealing happens afterwards, in a job: a hash chain inside the posting transaction would let one transfer through at
-- a time.

create table ledger.seal (
  seq           bigint not null,
  day           date not null,
  -- The block covers the transfers of database transactions from from_xact up to, not including, to_xact: all had ended.
  from_xact     xid8 not null,
  to_xact       xid8 not null,
  transfers     bigint not null,
  previous_hash bytea not null,
  hash          bytea not null,
  sealed_at     timestamptz not null,
  constraint pk_seal primary key (seq),
  constraint ux_seal_day unique (day),
  constraint ck_seal_range check (from_xact <= to_xact)
);
comment on table ledger.seal is 'exchange-wide: one block of the hash chain per day';
create trigger seal_is_history before update or delete or truncate on ledger.seal
  for each statement execute function kernel.refuse_change();

create table ledger.proof (
  id        bigint generated always as identity,
  proved_at timestamptz not null,
  holds     boolean not null,
  transfers bigint not null,
  entries   bigint not null,
  seals     bigint not null,
  findings  jsonb not null,
  constraint pk_proof primary key (id),
  constraint ck_proof_holds check (holds = (findings = '[]'::jsonb))
);
comment on table ledger.proof is 'exchange-wide: one row per nightly proof, a tick or a cross with what differs';
create trigger proof_is_history before update or delete or truncate on ledger.proof
  for each statement execute function kernel.refuse_change();

create function ledger.micros(p timestamptz) returns text language sql immutable parallel safe
  return coalesce((extract(epoch from p) * 1000000)::bigint::text, '');

-- The canonical form of the transfers of a range: every column of the transfer, its lot and its entries, with accounts
-- by name so that renaming an account shows. No value may contain the separators; the tables' checks see to that.
create function ledger.digest(p_from xid8, p_to xid8, out transfers bigint, out digest bytea) language sql stable as $$
  select count(*), sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', t.id, encode(t.content_hash, 'hex'),
             t.kind, t.reason, t.subject, t.actor, coalesce(t.on_behalf_of::text, ''), ledger.micros(t.effective_at),
             ledger.micros(t.recorded_at), coalesce(t.reverses::text, ''), coalesce(t.closes_hold::text, ''), t.xact,
             coalesce(l.line, ''), coalesce(e.lines, '')), 'UTF8')), ''::bytea order by t.id), ''::bytea))
    from ledger.transfer t
    left join lateral (
      select concat_ws(',', id, issuer, source, issued, backing_cents, ledger.micros(issued_at),
                       ledger.micros(expires_at), terms_version) as line
        from ledger.lot where transfer_id = t.id) l on true
    left join lateral (
      select string_agg(concat_ws(',', x.id, x.leg, x.side, x.account_id, a.kind, a.owner, x.unit,
                                  coalesce(x.lot_id::text, ''), x.quantity, coalesce(x.balance_after::text, ''),
                                  x.closing, x.xact), ';' order by x.leg, x.side) as lines
        from ledger.entry x left join ledger.account a on a.id = x.account_id where x.transfer_id = t.id) e on true
   where t.xact >= p_from and t.xact < p_to
$$;

create function ledger.block_hash(p ledger.seal, p_digest bytea) returns bytea language sql immutable as $$
  select sha256(p.previous_hash || p_digest
    || convert_to(concat_ws('|', p.seq, p.day - date '2000-01-01', p.from_xact, p.to_xact, p.transfers,
                            ledger.micros(p.sealed_at)), 'UTF8'))
$$;

-- Seals everything not sealed yet, once per day. A second call for the same day answers the first block, so that two
-- nodes or a retry make one. Transfers in flight stay for the next block.
create function ledger.seal(p_day date, p_at timestamptz) returns ledger.seal
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_seal   ledger.seal;
  v_last   ledger.seal;
  v_digest record;
begin
  perform pg_advisory_xact_lock(hashtext('ledger.seal'));
  select * into v_seal from ledger.seal where day = p_day;
  if found then
    return v_seal;
  end if;
  select * into v_last from ledger.seal order by seq desc limit 1;
  v_seal.seq := coalesce(v_last.seq, 0) + 1;
  v_seal.day := p_day;
  v_seal.from_xact := coalesce(v_last.to_xact, '0'::xid8);
  v_seal.to_xact := greatest(pg_snapshot_xmin(pg_current_snapshot()), v_seal.from_xact);
  v_digest := ledger.digest(v_seal.from_xact, v_seal.to_xact);
  v_seal.transfers := v_digest.transfers;
  v_seal.previous_hash := coalesce(v_last.hash, sha256(''::bytea));
  v_seal.sealed_at := p_at;
  v_seal.hash := ledger.block_hash(v_seal, v_digest.digest);
  insert into ledger.seal select v_seal.*;
  return v_seal;
end $$;

-- Moves the snapshots of derived accounts forward. Only what has ended is summed.
create function ledger.take_snapshots() returns bigint
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_through xid8 := pg_snapshot_xmin(pg_current_snapshot());
  v_taken   bigint;
begin
  perform pg_advisory_xact_lock(hashtext('ledger.take_snapshots'));
  insert into ledger.snapshot as s (account_id, through, quantity)
  select a.id, v_through, coalesce(o.quantity, 0) + sum(ledger.change(a.kind, e.side, e.quantity))
    from ledger.account a
    left join ledger.snapshot o on o.account_id = a.id
    join ledger.entry e on e.account_id = a.id and e.balance_after is null
                       and e.xact >= coalesce(o.through, '0'::xid8) and e.xact < v_through
   where not a.guarded
   group by a.id, o.quantity
  on conflict (account_id) do update set through = excluded.through, quantity = excluded.quantity;
  get diagnostics v_taken = row_count;
  return v_taken;
end $$;

-- Everything that does not follow from the entries, each as one statement and so at one instant.
create view ledger.finding with (security_invoker = true) as
with sum_by_lot as (
  select e.account_id, e.lot_id, sum(ledger.change(a.kind, e.side, e.quantity)) as quantity
    from ledger.entry e join ledger.account a on a.id = e.account_id group by 1, 2
), sum_by_account as (
  select account_id, sum(quantity) as quantity from sum_by_lot group by 1
)
select 'transfer-balances' as rule, 'transfer ' || t.id as place, 0::numeric as expected,
       coalesce(sum(case e.side when 'DEBIT' then e.quantity else -e.quantity end), 0) as actual
  from ledger.transfer t left join ledger.entry e on e.transfer_id = t.id
 group by t.id, e.unit, e.lot_id
having coalesce(sum(case e.side when 'DEBIT' then e.quantity else -e.quantity end), 1) <> 0
union all
select 'balance-is-sum-of-entries', concat_ws(':', a.kind, a.owner, a.unit), coalesce(s.quantity, 0), b.quantity
  from ledger.account a
  left join ledger.account_balance b on b.account_id = a.id
  left join sum_by_account s on s.account_id = a.id
 where b.quantity is distinct from coalesce(s.quantity, 0)
union all
select 'holding-is-sum-of-entries', concat_ws(' ', concat_ws(':', a.kind, a.owner, a.unit), 'lot', x.lot_id),
       coalesce(x.expected, 0), coalesce(x.actual, 0)
  from (select account_id, lot_id, s.quantity as expected, h.quantity as actual
          from (select s.* from sum_by_lot s join ledger.account g on g.id = s.account_id and g.guarded) s
          full join ledger.holding h using (account_id, lot_id)) x
  join ledger.account a on a.id = x.account_id
 where coalesce(x.expected, 0) <> coalesce(x.actual, 0)
union all
select 'balance-is-sum-of-holdings', concat_ws(':', a.kind, a.owner, a.unit), coalesce(sum(h.quantity), 0), b.quantity
  from ledger.balance b
  join ledger.account a on a.id = b.account_id
  left join ledger.holding h on h.account_id = b.account_id
 group by a.id, b.quantity
having coalesce(sum(h.quantity), 0) <> b.quantity
union all
select 'running-balance-follows', concat_ws(' ', concat_ws(':', r.kind, r.owner, r.unit), 'entry', r.id),
       r.running, r.balance_after
  from (select a.kind, a.owner, a.unit, e.id, e.balance_after,
               sum(ledger.change(a.kind, e.side, e.quantity)) over (partition by e.account_id order by e.id) as running
          from ledger.entry e join ledger.account a on a.id = e.account_id and a.guarded) r
 where r.balance_after is distinct from r.running
union all
select 'lot-is-issued-once', 'lot ' || l.id, l.issued,
       coalesce(sum(e.quantity) filter (where e.transfer_id = l.transfer_id and e.side = 'DEBIT'
                                          and a.kind = 'ISSUANCE' and a.owner = l.issuer), 0)
  from ledger.lot l
  left join ledger.entry e on e.lot_id = l.id
  left join ledger.account a on a.id = e.account_id
 group by l.id
having count(*) filter (where e.side = 'DEBIT' and a.kind = 'ISSUANCE') <> 1
    or l.issued <> coalesce(sum(e.quantity) filter (where e.transfer_id = l.transfer_id and e.side = 'DEBIT'
                                                      and a.kind = 'ISSUANCE' and a.owner = l.issuer), 0)
union all
select 'entry-has-account-and-lot', 'entry ' || e.id, 1, 0
  from ledger.entry e
  left join ledger.account a on a.id = e.account_id and a.unit = e.unit
  left join ledger.lot l on l.id = e.lot_id
 where a.id is null or (e.lot_id is not null and l.id is null)
union all
select 'held-is-sum-of-open-holds', concat_ws(':', a.kind, a.owner, a.unit), coalesce(o.quantity, 0), b.quantity
  from ledger.account a
  join ledger.balance b on b.account_id = a.id
  left join (select e.account_id, sum(e.quantity) as quantity
               from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.side = 'CREDIT'
              where t.kind = 'HOLD' and not exists (select from ledger.transfer c where c.closes_hold = t.id)
              group by 1) o on o.account_id = a.id
 where a.kind = 'HELD' and coalesce(o.quantity, 0) <> b.quantity;

-- The blocks that do not follow from their transfers, or from the block before.
create view ledger.broken_seal with (security_invoker = true) as
select x.seq, x.day, x.transfers, (x.digest).transfers as actual
  from (select s.*, s as block, ledger.digest(s.from_xact, s.to_xact) as digest,
               lag(s.seq) over w as before_seq, lag(s.hash) over w as before_hash, lag(s.to_xact) over w as before_to
          from ledger.seal s window w as (order by s.seq)) x
 where x.hash <> ledger.block_hash(x.block, (x.digest).digest)
    or x.transfers <> (x.digest).transfers
    or x.seq <> coalesce(x.before_seq, 0) + 1
    or x.previous_hash <> coalesce(x.before_hash, sha256(''::bytea))
    or x.from_xact <> coalesce(x.before_to, '0'::xid8);

-- What an earlier proof saw and is gone. The end of a chain can be cut off without breaking a link of it.
create view ledger.shrinkage with (security_invoker = true) as
select 'books-only-grow' as rule, c.place, c.expected::numeric, c.actual::numeric
  from (select 'transfers' as place, (select max(transfers) from ledger.proof) as expected,
               (select count(*) from ledger.transfer) as actual
        union all select 'entries', (select max(entries) from ledger.proof), (select count(*) from ledger.entry)
        union all select 'seals', (select max(seals) from ledger.proof), (select count(*) from ledger.seal)) c
 where c.actual < c.expected;

create function ledger.prove(p_at timestamptz) returns ledger.proof
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_findings jsonb;
  v_proof    ledger.proof;
begin
  select coalesce(jsonb_agg(f.finding), '[]'::jsonb) into v_findings
    from (select jsonb_build_object('rule', rule, 'place', place, 'expected', expected, 'found', actual) as finding
            from (select 'seal-follows' as rule, format('block %s of %s', seq, day) as place,
                         transfers::numeric as expected, actual::numeric
                    from ledger.broken_seal
                  union all select * from ledger.finding
                  union all select * from ledger.shrinkage) u
           -- Enough to see what happened; one edit rarely breaks more than a handful of rules.
           order by rule, place limit 200) f;
  insert into ledger.proof (proved_at, holds, transfers, entries, seals, findings)
  select p_at, v_findings = '[]'::jsonb, (select count(*) from ledger.transfer), (select count(*) from ledger.entry),
         (select count(*) from ledger.seal), v_findings
  returning * into v_proof;
  return v_proof;
end $$;
