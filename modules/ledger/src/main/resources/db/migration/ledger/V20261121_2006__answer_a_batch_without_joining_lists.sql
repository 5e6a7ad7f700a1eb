-- The same batch; only its answer is put together in another way. A join of two lists is planned for ten elements each, and
-- which plan that gives turns with the statistics of other tables: sometimes every element with every other, which for ten
-- thousand took ten seconds instead of a hundredth.
create or replace function ledger.issue_all(
    p_recorded_at timestamptz, p_ids uuid[], p_hashes bytea[], p_reasons text[], p_subjects uuid[], p_actors uuid[],
    p_on_behalf_of uuid[], p_effective_at timestamptz[], p_issuers text[], p_to_kinds text[], p_to_owners text[],
    p_quantities bigint[], p_sources text[], p_backing_cents bigint[], p_expires_at timestamptz[],
    p_terms_versions text[], p_from_kinds text[], p_from_owners text[], p_shortfalls text[])
  returns table (replayed boolean, recorded_at timestamptz, lot bigint, quantity bigint, funded_cents bigint)
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_ids      uuid[] := p_ids;
  v_added    uuid[];
  v_new      bigint[];
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
    from (select min(c.n) as n from unnest(p_ids) with ordinality as c (id, n)
            join unnest(v_added) as a (id) on a.id = c.id group by c.id) f;

  if v_new is not null then
    -- From here on the arrays have the new ones only, side by side: an element of an array is dear to find by its number.
    if cardinality(v_new) < cardinality(p_ids) then
      select array_agg(c.id order by c.n), array_agg(c.effective_at order by c.n), array_agg(c.issuer order by c.n),
             array_agg(c.to_kind order by c.n), array_agg(c.to_owner order by c.n), array_agg(c.quantity order by c.n),
             array_agg(c.source order by c.n), array_agg(c.backing_cents order by c.n),
             array_agg(c.expires_at order by c.n), array_agg(c.terms_version order by c.n),
             array_agg(c.from_kind order by c.n), array_agg(c.from_owner order by c.n), array_agg(c.shortfall order by c.n)
        into p_ids, p_effective_at, p_issuers, p_to_kinds, p_to_owners, p_quantities, p_sources, p_backing_cents,
             p_expires_at, p_terms_versions, p_from_kinds, p_from_owners, p_shortfalls
        from unnest(p_ids, p_effective_at, p_issuers, p_to_kinds, p_to_owners, p_quantities, p_sources, p_backing_cents,
                    p_expires_at, p_terms_versions, p_from_kinds, p_from_owners, p_shortfalls) with ordinality
               as c (id, effective_at, issuer, to_kind, to_owner, quantity, source, backing_cents, expires_at,
                     terms_version, from_kind, from_owner, shortfall, n)
       where c.n = any (v_new);
    end if;
    perform ledger.open_all(array_agg(x.kind), array_agg(x.owner))
      from unnest(p_issuers, p_to_kinds, p_to_owners, p_sources, p_from_kinds, p_from_owners)
             as c (issuer, to_kind, to_owner, source, from_kind, from_owner)
     cross join lateral (values ('ISSUANCE', c.issuer), (c.to_kind, c.to_owner), (c.from_kind, c.from_owner),
                                (case when c.from_kind is not null then 'RESERVE' end,
                                 case c.source when 'PURCHASE' then 'PURCHASED' else c.issuer end)) as x (kind, owner);
    select array_agg(i.id order by c.n), array_agg(t.id order by c.n), array_agg(f.id order by c.n),
           array_agg(r.id order by c.n)
      into v_issuance, v_to, v_from, v_reserve
      from unnest(p_issuers, p_to_kinds, p_to_owners, p_sources, p_from_kinds, p_from_owners) with ordinality
             as c (issuer, to_kind, to_owner, source, from_kind, from_owner, n)
      join ledger.account i on i.kind = 'ISSUANCE' and i.owner = c.issuer and i.unit = 'CREDIT'
      join ledger.account t on t.kind = c.to_kind and t.owner = c.to_owner and t.unit = 'CREDIT'
      left join ledger.account f on f.kind = c.from_kind and f.owner = c.from_owner and f.unit = 'CAD'
      left join ledger.account r on r.kind = 'RESERVE' and r.unit = 'CAD' and c.from_kind is not null
            and r.owner = case c.source when 'PURCHASE' then 'PURCHASED' else c.issuer end;
    perform ledger.lock_balances(v_to || v_from);
    -- What is left for one item is what its funding has less what those before it declare: they took all of that, or
    -- there is nothing left.
    select array_agg(case when x.from_id is null then 0 when x.available is null then x.declared
                          else greatest(least(x.declared, x.available - x.before), 0) end order by x.n)
      into v_funded
      from (select c.n, c.from_id, b.quantity as available, c.declared,
                   sum(c.declared) over (partition by c.from_id order by c.n) - c.declared as before
              from unnest(v_from, p_backing_cents) with ordinality as c (from_id, declared, n)
              left join ledger.balance b on b.account_id = c.from_id) x;
    select c.from_id, c.declared as asked, c.funded into v_short
      from unnest(v_from, p_backing_cents, v_funded, p_shortfalls) with ordinality
             as c (from_id, declared, funded, shortfall, n)
     where c.shortfall = 'REFUSE' and c.funded < c.declared order by c.n limit 1;
    if found then
      perform ledger.refuse_not_enough_money(v_short.from_id, v_short.funded, v_short.asked, false);
    end if;
    with added as (
      insert into ledger.lot as l (transfer_id, issuer, source, issued, backing_cents, issued_at, expires_at,
                                   terms_version)
      select c.id, c.issuer, c.source, c.quantity, c.backing_cents, coalesce(c.effective_at, p_recorded_at),
             c.expires_at, c.terms_version
        from unnest(p_ids, p_issuers, p_sources, p_quantities, p_backing_cents, p_effective_at, p_expires_at,
                    p_terms_versions) with ordinality
               as c (id, issuer, source, quantity, backing_cents, effective_at, expires_at, terms_version, n)
       order by c.n
      returning l.id)
    select array_agg(id order by id) into v_lots from added;
    insert into ledger.holding (account_id, lot_id, expires_at, quantity)
    select * from unnest(v_to, v_lots, p_expires_at, p_quantities);
    insert into ledger.lot_backing (lot_id, issuer, source, issued, backing_cents, outstanding, funded_cents)
    select * from unnest(v_lots, p_issuers, p_sources, p_quantities, p_backing_cents, p_quantities, v_funded);
    -- The running balances from the balances before, which are changed after.
    insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
    select e.id, e.leg, e.side, e.account_id, e.unit, e.lot_id, e.quantity,
           b.quantity + sum(e.change) over (partition by e.account_id order by e.n), true
      from (select c.n, c.id, c.lot_id, x.leg, x.side, x.account_id, x.unit, x.quantity, x.change
              from unnest(p_ids, v_lots, p_quantities, v_issuance, v_to, v_from, v_reserve, v_funded) with ordinality
                     as c (id, lot_id, quantity, issuance, to_id, from_id, reserve, funded, n)
             cross join lateral (values (1, 'DEBIT', c.issuance, 'CREDIT', c.quantity, -c.quantity),
                                        (1, 'CREDIT', c.to_id, 'CREDIT', c.quantity, c.quantity),
                                        (2, 'DEBIT', c.from_id, 'CAD', c.funded, -c.funded),
                                        (2, 'CREDIT', c.reserve, 'CAD', c.funded, c.funded))
                                 as x (leg, side, account_id, unit, quantity, change)
             where x.leg = 1 or x.quantity > 0) e
      left join ledger.balance b on b.account_id = e.account_id
     order by e.n, e.leg, e.side desc;
    update ledger.balance b set quantity = b.quantity + x.change
      from (select u.account_id, sum(u.change)::bigint as change
              from (select * from unnest(v_to, p_quantities)
                    union all
                    select v.from_id, -v.funded from unnest(v_from, v_funded) as v (from_id, funded)) u (account_id, change)
             group by u.account_id) x
     where b.account_id = x.account_id and x.change <> 0;
  end if;

  return query
    select not c.is_new, t.recorded_at, l.id, l.issued,
           coalesce(c.funded, (select sum(e.quantity)::bigint from ledger.entry e
                                where e.transfer_id = c.id and e.unit = 'CAD' and e.side = 'CREDIT'), 0)
      from (select u.n, (array_agg(u.id) filter (where u.id is not null))[1] as id, bool_or(u.is_new) as is_new,
                   max(u.funded) as funded
              from (select v.n, v.id, false as is_new, null::bigint as funded
                      from unnest(v_ids) with ordinality as v (id, n)
                    union all
                    select w.n, null, true, w.funded from unnest(v_new, v_funded) as w (n, funded)) u
             group by u.n) c
      join ledger.transfer t on t.id = c.id
      join ledger.lot l on l.transfer_id = c.id
     order by c.n;
end $$;
