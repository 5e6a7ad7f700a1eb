-- Where credits end and where money for them is added later.

-- What retiring gave: credits and released cents by lot, the payout, and what the common fund added or gained.
create type ledger.retired as (
  replayed boolean, recorded_at timestamptz, lots bigint[], quantities bigint[], cents bigint[],
  payout_cents bigint, from_common_cents bigint, to_common_cents bigint);

create function ledger.retirement(p_id uuid, p_replayed boolean) returns ledger.retired language sql stable as $$
  select p_replayed, t.recorded_at, c.lots, c.quantities, c.cents, m.payout, m.from_common, m.to_common
    from ledger.transfer t
   cross join lateral (
     select array_agg(e.lot_id order by e.leg) as lots, array_agg(e.quantity order by e.leg) as quantities,
            array_agg(coalesce((select sum(r.quantity) from ledger.entry r
                                 where r.transfer_id = t.id and r.side = 'DEBIT' and r.unit = 'CAD'
                                   and r.lot_id = e.lot_id), 0)::bigint order by e.leg) as cents
       from ledger.entry e where e.transfer_id = t.id and e.side = 'DEBIT' and e.unit = 'CREDIT') c
   cross join lateral (
     select coalesce(sum(e.quantity) filter (where a.kind = 'PAYABLE'), 0)::bigint as payout,
            coalesce(sum(e.quantity) filter (where a.kind = 'COMMON' and e.side = 'DEBIT'), 0)::bigint as from_common,
            coalesce(sum(e.quantity) filter (where a.kind = 'COMMON' and e.side = 'CREDIT'), 0)::bigint as to_common
       from ledger.entry e join ledger.account a on a.id = e.account_id where e.transfer_id = t.id) m
   where t.id = p_id
$$;

-- Credits out of an account for good, with the money that backed them: each lot releases its part, rounded down, and the
-- last credit takes the rest. What was promised to the payee comes from there first, then from the common fund; what is
-- left over goes to the common fund, never back to the issuer, who would otherwise gain when credits end.
-- p_lots null spends in the usual order. The transfer must be begun.
create function ledger.retire_lots(p_transfer uuid, p_from_kind text, p_from_owner text, p_to_owner text,
                                   p_lots bigint[], p_quantities bigint[], p_quantity bigint,
                                   p_payee text, p_cents_per_credit bigint) returns void language plpgsql as $$
declare
  v_account    record;
  v_lots       bigint[] := p_lots;
  v_quantities bigint[] := p_quantities;
  v_available  bigint;
  v_backing    record;
  v_release    bigint;
  v_to_pay     bigint;
  v_part       bigint;
  v_payable    bigint;
  v_common     bigint;
  v_reserve    bigint;
  v_released   bigint[] := '{}';
  v_debits     bigint[] := '{}';
  v_credits    bigint[] := '{}';
  v_cents      bigint[] := '{}';
  v_money_lots bigint[] := '{}';
begin
  v_account := ledger.open_accounts(p_from_kind, p_from_owner, 'RETIRED', p_to_owner);
  perform ledger.lock_balances(array[v_account.from_id, v_account.to_id]);
  if v_lots is null then
    select quantity into v_available from ledger.balance where account_id = v_account.from_id;
    if v_available < p_quantity then
      perform ledger.refuse_not_enough_credits(v_account.from_id, p_quantity);
    end if;
    select lots, quantities into v_lots, v_quantities from ledger.choose_lots(v_account.from_id, p_quantity);
  end if;
  perform ledger.append_credits(p_transfer, v_account.from_id, true, v_account.to_id, true, v_lots, v_quantities);
  perform ledger.lock_backing(v_lots);
  v_to_pay := p_cents_per_credit * (select sum(u) from unnest(v_quantities) u);
  v_common := ledger.account_id('COMMON', 'EXCHANGE', 'CAD');
  if v_to_pay > 0 then
    v_payable := ledger.account_id('PAYABLE', p_payee, 'CAD');
  end if;
  for v_backing in
    select b.*, u.quantity, u.n from unnest(v_lots, v_quantities) with ordinality as u (lot, quantity, n)
      join ledger.lot_backing b on b.lot_id = u.lot order by u.n
  loop
    v_release := div(v_backing.funded_cents::numeric * v_backing.quantity, v_backing.outstanding::numeric)::bigint;
    v_released := v_released || -v_release;
    if v_release > 0 then
      v_reserve := ledger.account_id('RESERVE', v_backing.reserve, 'CAD');
      v_part := least(v_release, coalesce(v_to_pay, 0));
      if v_part > 0 then
        v_debits := v_debits || v_reserve;
        v_credits := v_credits || v_payable;
        v_cents := v_cents || v_part;
        v_money_lots := v_money_lots || v_backing.lot_id;
        v_to_pay := v_to_pay - v_part;
      end if;
      if v_release > v_part then
        v_debits := v_debits || v_reserve;
        v_credits := v_credits || v_common;
        v_cents := v_cents || v_release - v_part;
        v_money_lots := v_money_lots || v_backing.lot_id;
      end if;
    end if;
  end loop;
  if v_to_pay > 0 then
    v_debits := v_debits || v_common;
    v_credits := v_credits || v_payable;
    v_cents := v_cents || v_to_pay;
    v_money_lots := v_money_lots || null::bigint;
  end if;
  perform ledger.change_backing(v_lots, (select array_agg(-u order by n) from unnest(v_quantities) with ordinality as q (u, n)),
                                v_released);
  if v_cents <> '{}' then
    perform ledger.append_money(p_transfer, cardinality(v_lots) + 1, v_debits, v_credits, v_cents, v_money_lots, false);
  end if;
end $$;

-- Retires chosen lots, or p_quantity in spending order; with a payee at so many cents a credit, or without.
create function ledger.retire(p ledger.header, p_from_kind text, p_from_owner text, p_lots bigint[],
                              p_quantities bigint[], p_quantity bigint, p_payee text, p_cents_per_credit bigint)
  returns ledger.retired language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  if p_from_kind not in ('WALLET', 'POT') or (p_payee is null) <> (p_cents_per_credit is null) or p_cents_per_credit < 0
     or cardinality(p_lots) <> (select count(distinct u) from unnest(p_lots) u) then
    raise exception using errcode = 'CE108', message = 'credits retire from a wallet or the pot, each lot named once';
  end if;
  if not ledger.begin_transfer(p, 'RETIRE', null, null) then
    return ledger.retirement(p.id, true);
  end if;
  perform ledger.retire_lots(p.id, p_from_kind, p_from_owner, 'EXCHANGE', p_lots, p_quantities, p_quantity,
                             p_payee, p_cents_per_credit);
  return ledger.retirement(p.id, false);
end $$;

-- What a wallet still has of a lot, at the end of the lot's time. What was bought stays (law 7).
create function ledger.expire(p ledger.header, p_lot bigint, p_owner text)
  returns ledger.retired language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_source   text := (select source from ledger.lot where id = p_lot);
  v_quantity bigint;
begin
  if v_source is null then
    raise exception using errcode = 'CE103', message = 'no such lot';
  end if;
  if v_source = 'PURCHASE' then
    raise exception using errcode = 'CE116', message = 'purchased credits never expire';
  end if;
  if not ledger.begin_transfer(p, 'RETIRE', null, null) then
    return ledger.retirement(p.id, true);
  end if;
  perform ledger.lock_balances(array[ledger.account_id('RETIRED', 'EXCHANGE', 'CREDIT'),
                                     ledger.account_id('WALLET', p_owner, 'CREDIT')]);
  select h.quantity into v_quantity from ledger.holding h join ledger.account a on a.id = h.account_id
   where a.kind = 'WALLET' and a.owner = p_owner and a.unit = 'CREDIT' and h.lot_id = p_lot;
  if not found then
    raise exception using errcode = 'CE106', message = 'these credits have moved on',
      detail = jsonb_build_object('kind', 'WALLET', 'owner', p_owner, 'missing', 0);
  end if;
  perform ledger.retire_lots(p.id, 'WALLET', p_owner, 'EXCHANGE', array[p_lot], array[v_quantity], null, null, null);
  return ledger.retirement(p.id, false);
end $$;

-- The plain way to retire, from before lots released money: kept as one kind of movement, with the same effect.
create function ledger.move_to_retired(p ledger.header, p_from_kind text, p_from_owner text, p_to_owner text,
                                       p_quantity bigint) returns ledger.posted language plpgsql as $$
declare
  v_posted ledger.posted;
begin
  if p_from_kind not in ('WALLET', 'POT') then
    raise exception using errcode = 'CE108', message = 'credits move from a wallet or the pot to another, or retire';
  end if;
  if not ledger.begin_transfer(p, 'MOVE', null, null) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.retire_lots(p.id, p_from_kind, p_from_owner, p_to_owner, null, null, p_quantity, null, null);
  v_posted := ledger.first_result(p.id);
  v_posted.replayed := false;
  return v_posted;
end $$;

-- An organisation's funding to those of its lots that are short, oldest first, until one of the two is used up. Answers
-- which lots got how many cents; recorded_at is null when there was nothing to do and so no transfer.
create function ledger.top_up(p ledger.header, p_issuer text)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_funding   bigint;
  v_available bigint;
  v_lot       record;
  v_lots      bigint[] := '{}';
  v_cents     bigint[] := '{}';
  v_reserves  bigint[] := '{}';
begin
  if exists (select from ledger.transfer where id = p.id) then
    return ledger.repeat_command(p);
  end if;
  select b.account_id, b.quantity into v_funding, v_available
    from ledger.account a join ledger.balance b on b.account_id = a.id
   where a.kind = 'FUNDING' and a.owner = p_issuer and a.unit = 'CAD'
     for no key update of b;
  if found and v_available > 0 then
    for v_lot in
      select lot_id, reserve, shortfall_cents from ledger.lot_backing
       where issuer = p_issuer and shortfall_cents > 0 order by lot_id for no key update
    loop
      v_lots := v_lots || v_lot.lot_id;
      v_cents := v_cents || least(v_lot.shortfall_cents, v_available);
      v_reserves := v_reserves || ledger.account_id('RESERVE', v_lot.reserve, 'CAD');
      v_available := v_available - least(v_lot.shortfall_cents, v_available);
      exit when v_available = 0;
    end loop;
  end if;
  if v_lots = '{}' then
    return (false, null, null, null, 0)::ledger.posted;
  end if;
  if not ledger.begin_transfer(p, 'TOP_UP', null, null) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.append_money(p.id, 1, array_fill(v_funding, array[cardinality(v_lots)]), v_reserves, v_cents, v_lots, false);
  perform ledger.change_backing(v_lots, array_fill(0::bigint, array[cardinality(v_lots)]), v_cents);
  return (false, p.recorded_at, v_lots, v_cents, (select sum(u) from unnest(v_cents) u))::ledger.posted;
end $$;
