-- The proof again: what an account holds is what it has gathered and what has arrived.
create or replace view ledger.finding with (security_invoker = true) as
with sum_by_lot as (
  select e.account_id, e.lot_id, sum(ledger.change(a.kind, e.side, e.quantity)) as quantity
    from ledger.entry e join ledger.account a on a.id = e.account_id group by 1, 2
), sum_by_account as (
  select account_id, sum(quantity) as quantity from sum_by_lot group by 1
), backing as (
  select s.lot_id, coalesce(sum(s.quantity) filter (where a.unit = 'CREDIT' and a.kind not in ('ISSUANCE', 'RETIRED')), 0)
           as outstanding,
         coalesce(sum(s.quantity) filter (where a.kind = 'RESERVE'), 0) as funded_cents
    from sum_by_lot s join ledger.account a on a.id = s.account_id where s.lot_id is not null group by s.lot_id
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
          from (select s.* from sum_by_lot s join ledger.account g on g.id = s.account_id and g.guarded
                                                                  and g.unit = 'CREDIT') s
          full join ledger.held_lot h using (account_id, lot_id)) x
  join ledger.account a on a.id = x.account_id
 where coalesce(x.expected, 0) <> coalesce(x.actual, 0)
union all
select 'balance-is-sum-of-holdings', concat_ws(':', a.kind, a.owner, a.unit), coalesce(sum(h.quantity), 0), b.quantity
  from ledger.balance b
  join ledger.account a on a.id = b.account_id and a.unit = 'CREDIT'
  left join ledger.holding h on h.account_id = b.account_id
 group by a.id, b.quantity
having coalesce(sum(h.quantity), 0) <> b.quantity
union all
-- Funding had no running balance before it had a floor. An account that gathers has none for what was given to it, and
-- what it had when it spent leaves out what was still on its way.
select 'running-balance-follows', concat_ws(' ', concat_ws(':', r.kind, r.owner, r.unit), 'entry', r.id),
       r.running, r.balance_after
  from (select a.kind, a.owner, a.unit, a.gathers, e.id, e.balance_after,
               sum(ledger.change(a.kind, e.side, e.quantity)) over (partition by e.account_id order by e.id) as running
          from ledger.entry e join ledger.account a on a.id = e.account_id and a.guarded) r
 where r.balance_after is distinct from r.running and ((r.unit = 'CREDIT' and not r.gathers) or r.balance_after is not null)
   and not (r.gathers and r.running >= r.balance_after)
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
select 'entry-has-transfer', 'entry ' || e.id, 1, 0
  from ledger.entry e where not exists (select from ledger.transfer t where t.id = e.transfer_id)
union all
select 'held-is-sum-of-open-holds', concat_ws(':', a.kind, a.owner, a.unit), coalesce(o.quantity, 0), b.quantity
  from ledger.account a
  join ledger.balance b on b.account_id = a.id
  left join (select e.account_id, sum(e.quantity) as quantity
               from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.side = 'CREDIT'
              where t.kind = 'HOLD' and not exists (select from ledger.transfer c where c.closes_hold = t.id)
              group by 1) o on o.account_id = a.id
 where a.kind = 'HELD' and coalesce(o.quantity, 0) <> b.quantity
union all
select 'outstanding-is-sum-of-entries', 'lot ' || coalesce(b.lot_id, x.lot_id), coalesce(x.outstanding, 0), b.outstanding
  from backing x full join ledger.lot_backing b on b.lot_id = x.lot_id
 where coalesce(x.outstanding, 0) is distinct from b.outstanding
union all
select 'funded-is-sum-of-entries', 'lot ' || coalesce(b.lot_id, x.lot_id), coalesce(x.funded_cents, 0), b.funded_cents
  from backing x full join ledger.lot_backing b on b.lot_id = x.lot_id
 where coalesce(x.funded_cents, 0) is distinct from b.funded_cents
union all
select 'reserve-is-what-lots-are-funded-with', concat_ws(':', a.kind, a.owner, a.unit), coalesce(f.funded, 0), b.quantity
  from ledger.account a
  join ledger.account_balance b on b.account_id = a.id
  left join (select reserve, sum(funded_cents) as funded from ledger.lot_backing group by reserve) f on f.reserve = a.owner
 where a.kind = 'RESERVE' and coalesce(f.funded, 0) <> b.quantity
union all
select 'lot-terms-are-the-lots', 'lot ' || l.id, l.issued, b.issued
  from ledger.lot l join ledger.lot_backing b on b.lot_id = l.id
 where (l.issuer, l.source, l.issued, l.backing_cents) is distinct from (b.issuer, b.source, b.issued, b.backing_cents);

create or replace function ledger.take_snapshots() returns bigint
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
  -- Where nobody spends for long, so that reading does not add up ever more. Whoever is spending gathers by itself.
  perform ledger.gather(l.account_id)
    from (select b.account_id from ledger.balance b join ledger.account a on a.id = b.account_id and a.gathers
           where exists (select from ledger.arrival r where r.account_id = b.account_id)
           order by b.account_id for no key update of b skip locked) l;
  return v_taken;
end $$;

grant select on ledger.arrival, ledger.held_lot to exchange_app;
revoke execute on all functions in schema ledger from public;
