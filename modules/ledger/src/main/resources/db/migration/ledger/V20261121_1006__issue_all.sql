-- A whole event's credits in one call: as if each were issued by itself, in the order given, but set by set, because a
-- loop over ten thousand would spend most of its time on starting statements.

-- Opens accounts that are not there yet, in the one order.
create function ledger.open_all(p_kinds text[], p_owners text[]) returns void language plpgsql as $$
begin
  perform ledger.open_account(a.kind, a.owner)
    from (select distinct u.kind, u.owner from unnest(p_kinds, p_owners) as u (kind, owner)
           where u.kind is not null
             and not exists (select from ledger.account x where x.kind = u.kind and x.owner = u.owner)
           order by u.kind, u.owner) a;
end $$;

-- Parallel arrays, one element for each issue; a null in p_from_kinds means without backing. Answers in the same order.
-- Funding goes to the first of the list first; when it ends, what follows is short, or refused if it may not be.
create function ledger.issue_all(
    p_recorded_at timestamptz, p_ids uuid[], p_hashes bytea[], p_reasons text[], p_subjects uuid[], p_actors uuid[],
    p_on_behalf_of uuid[], p_effective_at timestamptz[], p_issuers text[], p_to_kinds text[], p_to_owners text[],
    p_quantities bigint[], p_sources text[], p_backing_cents bigint[], p_expires_at timestamptz[],
    p_terms_versions text[], p_from_kinds text[], p_from_owners text[], p_shortfalls text[])
  returns table (replayed boolean, recorded_at timestamptz, lot bigint, quantity bigint, funded_cents bigint)
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_added    uuid[];
  v_new      integer[];
  v_lots     bigint[];
  v_issuance bigint[];
  v_to       bigint[];
  v_from     bigint[];
  v_reserve  bigint[];
  v_funded   bigint[];
  v_other    uuid;
  v_short    record;
begin
  if exists (select from unnest(p_to_kinds, p_from_kinds, p_shortfalls) as c (to_kind, from_kind, shortfall)
              where c.to_kind not in ('WALLET', 'POT') or c.from_kind not in ('FUNDING', 'CASH')
                 or (c.from_kind is not null and coalesce(c.shortfall not in ('LIST', 'REFUSE'), true))) then
    raise exception using errcode = 'CE108',
      message = 'credits are issued to a wallet or the pot, and backed from funding or a custodian';
  end if;
  -- By id, so that two batches with some of the same commands wait for each other in one order.
  with added as (
    insert into ledger.transfer as t (id, content_hash, kind, reason, subject, actor, on_behalf_of, effective_at,
                                      recorded_at)
    select c.id, c.hash, 'ISSUE', c.reason, c.subject, c.actor, c.on_behalf_of,
           coalesce(c.effective_at, p_recorded_at), p_recorded_at
      from unnest(p_ids, p_hashes, p_reasons, p_subjects, p_actors, p_on_behalf_of, p_effective_at)
           as c (id, hash, reason, subject, actor, on_behalf_of, effective_at)
     order by c.id
    on conflict do nothing returning t.id)
  select array_agg(id) into v_added from added;
  select c.id into v_other from unnest(p_ids, p_hashes) as c (id, hash) join ledger.transfer t on t.id = c.id
   where t.content_hash <> c.hash limit 1;
  if found then
    raise exception using errcode = 'CE102', message = 'the id was used for another command',
      detail = jsonb_build_object('id', v_other);
  end if;
  -- Of a command that is given twice the first is new.
  select array_agg(f.n order by f.n) into v_new
    from (select min(c.n)::integer as n from unnest(p_ids) with ordinality as c (id, n)
            join unnest(v_added) as a (id) on a.id = c.id group by c.id) f;

  if v_new is not null then
    perform ledger.open_all(
      array_fill('ISSUANCE'::text, array[cardinality(v_new)]) || p_to_kinds || p_from_kinds
        || (select array_agg(case when p_from_kinds[n] is not null then 'RESERVE' end) from unnest(v_new) n),
      (select array_agg(p_issuers[n]) from unnest(v_new) n) || p_to_owners || p_from_owners
        || (select array_agg(case p_sources[n] when 'PURCHASE' then 'PURCHASED' else p_issuers[n] end)
              from unnest(v_new) n));
    select array_agg(i.id order by n), array_agg(t.id order by n), array_agg(f.id order by n), array_agg(r.id order by n)
      into v_issuance, v_to, v_from, v_reserve
      from unnest(v_new) n
      join ledger.account i on i.kind = 'ISSUANCE' and i.owner = p_issuers[n] and i.unit = 'CREDIT'
      join ledger.account t on t.kind = p_to_kinds[n] and t.owner = p_to_owners[n] and t.unit = 'CREDIT'
      left join ledger.account f on f.kind = p_from_kinds[n] and f.owner = p_from_owners[n] and f.unit = 'CAD'
      left join ledger.account r on r.kind = 'RESERVE' and r.unit = 'CAD' and f.id is not null
            and r.owner = case p_sources[n] when 'PURCHASE' then 'PURCHASED' else p_issuers[n] end;
    perform ledger.lock_balances(v_to || v_from);
    -- What is left for one item is what its funding has less what those before it declare: they took all of that, or
    -- there is nothing left.
    select array_agg(case when x.from_id is null then 0 when x.available is null then x.declared
                          else greatest(least(x.declared, x.available - x.before), 0) end order by x.i)
      into v_funded
      from (select u.i, u.from_id, b.quantity as available, p_backing_cents[u.n] as declared,
                   sum(p_backing_cents[u.n]) over (partition by u.from_id order by u.i) - p_backing_cents[u.n] as before
              from unnest(v_new, v_from) with ordinality as u (n, from_id, i)
              left join ledger.balance b on b.account_id = u.from_id) x;
    select u.from_id, p_backing_cents[u.n] as asked, u.funded into v_short
      from unnest(v_new, v_from, v_funded) with ordinality as u (n, from_id, funded, i)
     where p_shortfalls[u.n] = 'REFUSE' and u.funded < p_backing_cents[u.n] order by u.i limit 1;
    if found then
      perform ledger.refuse_not_enough_money(v_short.from_id, v_short.funded, v_short.asked, false);
    end if;
    with added as (
      insert into ledger.lot as l (transfer_id, issuer, source, issued, backing_cents, issued_at, expires_at,
                                   terms_version)
      select p_ids[n], p_issuers[n], p_sources[n], p_quantities[n], p_backing_cents[n],
             coalesce(p_effective_at[n], p_recorded_at), p_expires_at[n], p_terms_versions[n]
        from unnest(v_new) with ordinality as u (n, i) order by u.i
      returning l.id)
    select array_agg(id order by id) into v_lots from added;
    insert into ledger.holding (account_id, lot_id, expires_at, quantity)
    select u.to_id, u.lot_id, p_expires_at[u.n], p_quantities[u.n] from unnest(v_new, v_to, v_lots) as u (n, to_id, lot_id);
    insert into ledger.lot_backing (lot_id, issuer, source, issued, backing_cents, outstanding, funded_cents)
    select u.lot_id, p_issuers[u.n], p_sources[u.n], p_quantities[u.n], p_backing_cents[u.n], p_quantities[u.n], u.funded
      from unnest(v_new, v_lots, v_funded) as u (n, lot_id, funded);
    -- The running balances from the balances before, which are changed after.
    insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
    select p_ids[e.n], e.leg, e.side, e.account_id, e.unit, e.lot_id, e.quantity,
           b.quantity + sum(e.change) over (partition by e.account_id order by e.i), true
      from (select u.n, u.i, u.lot_id, x.leg, x.side, x.account_id, x.unit, x.quantity, x.change
              from unnest(v_new, v_lots, v_issuance, v_to, v_from, v_reserve, v_funded) with ordinality
                     as u (n, lot_id, issuance, to_id, from_id, reserve, funded, i)
             cross join lateral (values (1, 'DEBIT', u.issuance, 'CREDIT', p_quantities[u.n], -p_quantities[u.n]),
                                        (1, 'CREDIT', u.to_id, 'CREDIT', p_quantities[u.n], p_quantities[u.n]),
                                        (2, 'DEBIT', u.from_id, 'CAD', u.funded, -u.funded),
                                        (2, 'CREDIT', u.reserve, 'CAD', u.funded, u.funded))
                                 as x (leg, side, account_id, unit, quantity, change)
             where x.leg = 1 or x.quantity > 0) e
      left join ledger.balance b on b.account_id = e.account_id
     order by e.i, e.leg, e.side desc;
    update ledger.balance b set quantity = b.quantity + x.change
      from (select u.account_id, sum(u.change)::bigint as change
              from (select v.to_id, p_quantities[v.n] from unnest(v_new, v_to) as v (n, to_id)
                    union all
                    select v.from_id, -v.funded from unnest(v_from, v_funded) as v (from_id, funded)) u (account_id, change)
             group by u.account_id) x
     where b.account_id = x.account_id and x.change <> 0;
  end if;

  return query
    select u.i is null, coalesce(t.recorded_at, p_recorded_at), l.id, c.quantity,
           coalesce(v_funded[u.i], (select sum(e.quantity)::bigint from ledger.entry e
                                     where e.transfer_id = c.id and e.unit = 'CAD' and e.side = 'CREDIT'), 0)
      from unnest(p_ids, p_quantities) with ordinality as c (id, quantity, n)
      join ledger.transfer t on t.id = c.id
      join ledger.lot l on l.transfer_id = c.id
      left join unnest(v_new) with ordinality as u (n, i) on u.n = c.n
     order by c.n;
end $$;
