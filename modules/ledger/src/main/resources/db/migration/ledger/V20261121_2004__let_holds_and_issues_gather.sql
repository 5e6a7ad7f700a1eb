-- The other commands that give to an account that gathers. A capture appends. An issue is stored as before, since the
-- account is not shared by everybody who issues, and gathers first, so that its entry has the whole balance.
create or replace function ledger.close_hold(p ledger.header, p_hold uuid, p_to_kind text, p_to_owner text)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_wallet     bigint;
  v_held       bigint;
  v_to         bigint;
  v_lots       bigint[];
  v_quantities bigint[];
begin
  if p_to_kind not in ('WALLET', 'POT') then
    raise exception using errcode = 'CE108', message = 'a hold is captured to a wallet or the pot';
  end if;
  select min(account_id) filter (where side = 'DEBIT'), min(account_id) filter (where side = 'CREDIT'),
         array_agg(lot_id order by leg) filter (where side = 'DEBIT'),
         array_agg(quantity order by leg) filter (where side = 'DEBIT')
    into v_wallet, v_held, v_lots, v_quantities
    from ledger.entry
   where transfer_id = (select id from ledger.transfer where id = p_hold and kind = 'HOLD');
  if v_held is null then
    raise exception using errcode = 'CE103', message = 'no such hold';
  end if;
  v_to := case when p_to_kind is null then v_wallet else ledger.account_id(p_to_kind, p_to_owner, 'CREDIT') end;
  if v_to = v_wallet and p_to_kind is not null then
    raise exception using errcode = 'CE109', message = 'a hold is not captured to the wallet it was held from';
  end if;
  if not ledger.begin_transfer(p, case when p_to_kind is null then 'RELEASE' else 'CAPTURE' end, null, p_hold) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.lock_balances(array[v_held] || (select id from ledger.account where id = v_to and not gathers));
  perform ledger.append_credits(p.id, v_held, true, v_to, true, v_lots, v_quantities);
  return (false, p.recorded_at, v_lots, v_quantities, 0)::ledger.posted;
end $$;

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
  if ledger.gathers(p_to_kind, p_to_owner) then
    perform ledger.lock_balances(array[v_to]);
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
