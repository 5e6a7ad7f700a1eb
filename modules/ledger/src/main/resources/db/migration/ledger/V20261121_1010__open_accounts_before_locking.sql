-- The same commands again, opening accounts in the one order (by kind, then owner) and before any balance is locked. An
-- account that somebody else is opening is waited for like a lock: a top-up that held the funding and then opened the
-- reserve, and an issue that had opened the reserve and then waited for the funding, waited for each other.
create or replace function ledger.issue(p ledger.header, p_issuer text, p_to_kind text, p_to_owner text, p_quantity bigint,
                             p_source text, p_backing_cents bigint, p_expires_at timestamptz, p_terms_version text,
                             p_from_kind text default null, p_from_owner text default null,
                             p_shortfall text default null)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_issuance   bigint;
  v_to         bigint;
  v_from       bigint;
  v_reserve    bigint;
  v_lot        bigint;
  v_to_after   bigint;
  v_from_after bigint;
  v_funded     bigint := 0;
begin
  if p_to_kind not in ('WALLET', 'POT') or p_from_kind not in ('FUNDING', 'CASH')
     or (p_from_kind is not null and coalesce(p_shortfall not in ('LIST', 'REFUSE'), true)) then
    raise exception using errcode = 'CE108',
      message = 'credits are issued to a wallet or the pot, and backed from funding or a custodian';
  end if;
  insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, on_behalf_of, effective_at, recorded_at)
  values (p.id, p.content_hash, 'ISSUE', p.reason, p.subject, p.actor, p.on_behalf_of,
          coalesce(p.effective_at, p.recorded_at), p.recorded_at)
  on conflict do nothing;
  if not found then
    return ledger.repeat_command(p);
  end if;
  if p_from_kind is not null and p_backing_cents > 0 then
    v_from := ledger.account_id(p_from_kind, p_from_owner, 'CAD');
  end if;
  v_issuance := ledger.account_id('ISSUANCE', p_issuer, 'CREDIT');
  if p_to_kind = 'POT' then
    v_to := ledger.account_id(p_to_kind, p_to_owner, 'CREDIT');
  end if;
  if v_from is not null then
    v_reserve := ledger.account_id('RESERVE', case p_source when 'PURCHASE' then 'PURCHASED' else p_issuer end, 'CAD');
  end if;
  if v_to is null then
    v_to := ledger.account_id(p_to_kind, p_to_owner, 'CREDIT');
  end if;
  insert into ledger.lot (transfer_id, issuer, source, issued, backing_cents, issued_at, expires_at, terms_version)
  values (p.id, p_issuer, p_source, p_quantity, p_backing_cents, coalesce(p.effective_at, p.recorded_at),
          p_expires_at, p_terms_version)
  returning id into v_lot;
  if v_from is not null then
    v_funded := p_backing_cents;
    if p_from_kind = 'FUNDING' then
      perform ledger.lock_balances(array[v_from, v_to]);
      select quantity into strict v_from_after from ledger.balance where account_id = v_from;
      if v_from_after < p_backing_cents then
        if p_shortfall = 'REFUSE' then
          perform ledger.refuse_not_enough_money(v_from, v_from_after, p_backing_cents, false);
        end if;
        v_funded := v_from_after;
      end if;
      update ledger.balance set quantity = quantity - v_funded
       where account_id = v_from returning quantity into strict v_from_after;
    end if;
  end if;
  update ledger.balance set quantity = quantity + p_quantity where account_id = v_to returning quantity into v_to_after;
  insert into ledger.holding (account_id, lot_id, expires_at, quantity) values (v_to, v_lot, p_expires_at, p_quantity);
  insert into ledger.lot_backing (lot_id, issuer, source, issued, backing_cents, outstanding, funded_cents)
  values (v_lot, p_issuer, p_source, p_quantity, p_backing_cents, p_quantity, v_funded);
  if v_funded > 0 then
    insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
    values (p.id, 1, 'DEBIT', v_issuance, 'CREDIT', v_lot, p_quantity, null, true),
           (p.id, 1, 'CREDIT', v_to, 'CREDIT', v_lot, p_quantity, v_to_after, true),
           (p.id, 2, 'DEBIT', v_from, 'CAD', v_lot, v_funded, v_from_after, true),
           (p.id, 2, 'CREDIT', v_reserve, 'CAD', v_lot, v_funded, null, true);
  else
    insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
    values (p.id, 1, 'DEBIT', v_issuance, 'CREDIT', v_lot, p_quantity, null, true),
           (p.id, 1, 'CREDIT', v_to, 'CREDIT', v_lot, p_quantity, v_to_after, true);
  end if;
  return (false, p.recorded_at, array[v_lot], array[p_quantity], v_funded)::ledger.posted;
end $$;

create or replace function ledger.retire_lots(p_transfer uuid, p_from_kind text, p_from_owner text, p_to_owner text,
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
  v_common := ledger.account_id('COMMON', 'EXCHANGE', 'CAD');
  if p_cents_per_credit > 0 then
    v_payable := ledger.account_id('PAYABLE', p_payee, 'CAD');
  end if;
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

create or replace function ledger.expire(p ledger.header, p_lot bigint, p_owner text)
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
  perform ledger.account_id('COMMON', 'EXCHANGE', 'CAD');
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

create or replace function ledger.top_up(p ledger.header, p_issuer text)
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
  if exists (select from ledger.account where kind = 'FUNDING' and owner = p_issuer and unit = 'CAD') then
    perform ledger.open_accounts('RESERVE', p_issuer, 'RESERVE', 'PURCHASED');
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
