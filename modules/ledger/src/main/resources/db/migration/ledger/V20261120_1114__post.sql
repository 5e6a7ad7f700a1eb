-- Posting: one call, one round trip, inside the caller's transaction. These run with their owner's rights, because the
-- application may execute them and may not write a table; the search path is fixed so that no caller can bend a name.

-- Chosen lots from one guarded account to another.
create function ledger.move_chosen(p ledger.header, p_kind text, p_from_kind text, p_from_owner text,
                                   p_to_kind text, p_to_owner text, p_quantity bigint)
  returns ledger.posted language plpgsql as $$
declare
  v_account record;
  v_chosen  record;
begin
  if not ledger.begin_transfer(p, p_kind, null, null) then
    return ledger.first_result(p.id);
  end if;
  v_account := ledger.credit_accounts(p_from_kind, p_from_owner, p_to_kind, p_to_owner);
  perform ledger.lock_balances(array[v_account.from_id, v_account.to_id]);
  v_chosen := ledger.choose_lots(v_account.from_id, p_quantity);
  perform ledger.append_credits(p.id, v_account.from_id, true, v_account.to_id, true,
                                v_chosen.lots, v_chosen.quantities);
  return (false, p.recorded_at, v_chosen.lots, v_chosen.quantities)::ledger.posted;
end $$;

create function ledger.issue(p ledger.header, p_issuer text, p_to_kind text, p_to_owner text, p_quantity bigint,
                             p_source text, p_backing_cents bigint, p_expires_at timestamptz, p_terms_version text)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_account record;
  v_lot     bigint;
begin
  if p_to_kind not in ('WALLET', 'POT') then
    raise exception using errcode = 'CE108', message = 'credits are issued to a wallet or the pot';
  end if;
  if not ledger.begin_transfer(p, 'ISSUE', null, null) then
    return ledger.first_result(p.id);
  end if;
  v_account := ledger.credit_accounts('ISSUANCE', p_issuer, p_to_kind, p_to_owner);
  insert into ledger.lot (transfer_id, issuer, source, issued, backing_cents, issued_at, expires_at, terms_version)
  values (p.id, p_issuer, p_source, p_quantity, p_backing_cents, coalesce(p.effective_at, p.recorded_at),
          p_expires_at, p_terms_version)
  returning id into v_lot;
  perform ledger.lock_balances(array[v_account.to_id]);
  perform ledger.append_credits(p.id, v_account.from_id, false, v_account.to_id, true, array[v_lot], array[p_quantity]);
  return (false, p.recorded_at, array[v_lot], array[p_quantity])::ledger.posted;
end $$;

create function ledger.move(p ledger.header, p_from_kind text, p_from_owner text, p_to_kind text, p_to_owner text,
                            p_quantity bigint)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  if p_from_kind not in ('WALLET', 'POT') or p_to_kind not in ('WALLET', 'POT', 'RETIRED')
     or (p_from_kind, p_from_owner) = (p_to_kind, p_to_owner) then
    raise exception using errcode = 'CE108', message = 'credits move from a wallet or the pot to another, or retire';
  end if;
  return ledger.move_chosen(p, 'MOVE', p_from_kind, p_from_owner, p_to_kind, p_to_owner, p_quantity);
end $$;

create function ledger.hold(p ledger.header, p_owner text, p_quantity bigint)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  return ledger.move_chosen(p, 'HOLD', 'WALLET', p_owner, 'HELD', p_owner, p_quantity);
end $$;

-- Closes a hold with the very lots it took: to the one who is paid, or back to the wallet (p_to_kind null).
-- Of several attempts one wins: closes_hold is unique.
create function ledger.close_hold(p ledger.header, p_hold uuid, p_to_kind text, p_to_owner text)
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
  perform ledger.lock_balances(array[v_held, v_to]);
  perform ledger.append_credits(p.id, v_held, true, v_to, true, v_lots, v_quantities);
  return (false, p.recorded_at, v_lots, v_quantities)::ledger.posted;
end $$;

-- Sends every leg back, once. A captured hold goes back to the wallet it was held from, because the hold itself stays
-- closed. Refused when the receiver no longer has the very lots: who would be touched is for people to decide.
create function ledger.reverse(p ledger.header, p_reversed uuid)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_first      ledger.transfer;
  v_from       ledger.account;
  v_to         ledger.account;
  v_lots       bigint[];
  v_quantities bigint[];
  v_money      record;
begin
  select * into v_first from ledger.transfer where id = p_reversed;
  if not found then
    raise exception using errcode = 'CE103', message = 'no such transfer';
  end if;
  if v_first.kind in ('HOLD', 'RELEASE', 'REVERSAL') then
    raise exception using errcode = 'CE107', message = 'not reversible',
      detail = jsonb_build_object('kind', v_first.kind);
  end if;
  if not ledger.begin_transfer(p, 'REVERSAL', p_reversed, null) then
    return ledger.first_result(p.id);
  end if;
  select array_agg(lot_id order by leg), array_agg(quantity order by leg) into v_lots, v_quantities
    from ledger.entry where transfer_id = p_reversed and side = 'DEBIT' and unit = 'CREDIT';
  if v_lots is not null then
    select a.* into strict v_from from ledger.entry e join ledger.account a on a.id = e.account_id
     where e.transfer_id = p_reversed and e.side = 'CREDIT' and e.unit = 'CREDIT' and e.closing;
    select a.* into strict v_to from ledger.entry e join ledger.account a on a.id = e.account_id
     where e.transfer_id = coalesce(v_first.closes_hold, p_reversed) and e.side = 'DEBIT' and e.unit = 'CREDIT'
       and e.closing;
    perform ledger.lock_balances(array[v_from.id, v_to.id]);
    perform ledger.append_credits(p.id, v_from.id, v_from.guarded, v_to.id, v_to.guarded, v_lots, v_quantities);
  end if;
  select array_agg(d.account_id order by d.leg) as debits, array_agg(c.account_id order by d.leg) as credits,
         array_agg(d.quantity order by d.leg) as cents into v_money
    from ledger.entry d join ledger.entry c on c.transfer_id = d.transfer_id and c.leg = d.leg and c.side = 'CREDIT'
   where d.transfer_id = p_reversed and d.side = 'DEBIT' and d.unit = 'CAD';
  if v_money.cents is not null then
    perform ledger.append_money(p.id, coalesce(cardinality(v_lots), 0) + 1, v_money.credits, v_money.debits,
                                v_money.cents);
  end if;
  return (false, p.recorded_at, v_lots, v_quantities)::ledger.posted;
end $$;

-- Money only, any number of legs. Accounts open in one order, as for credits.
create function ledger.post_money(p ledger.header, p_debit_kinds text[], p_debit_owners text[],
                                  p_credit_kinds text[], p_credit_owners text[], p_cents bigint[])
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_debits  bigint[];
  v_credits bigint[];
begin
  if exists (select from unnest(p_debit_kinds, p_debit_owners, p_credit_kinds, p_credit_owners) as u (dk, d, ck, c)
              where (dk, d) = (ck, c)) then
    raise exception using errcode = 'CE108', message = 'money moves from one account to another';
  end if;
  if not ledger.begin_transfer(p, 'MONEY', null, null) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.account_id(a.kind, a.owner, 'CAD')
    from (select distinct kind, owner
            from unnest(p_debit_kinds || p_credit_kinds, p_debit_owners || p_credit_owners) as u (kind, owner)
           order by kind, owner) a;
  select array_agg(d.id order by u.leg), array_agg(c.id order by u.leg) into v_debits, v_credits
    from unnest(p_debit_kinds, p_debit_owners, p_credit_kinds, p_credit_owners) with ordinality
           as u (debit_kind, debit_owner, credit_kind, credit_owner, leg)
    join ledger.account d on d.kind = u.debit_kind and d.owner = u.debit_owner and d.unit = 'CAD'
    join ledger.account c on c.kind = u.credit_kind and c.owner = u.credit_owner and c.unit = 'CAD';
  perform ledger.append_money(p.id, 1, v_debits, v_credits, p_cents);
  return (false, p.recorded_at, null, null)::ledger.posted;
end $$;

-- For a caller that posts several transfers in one transaction (an event confirmed at once): takes all the locks first,
-- in account order, so that two such callers cannot deadlock.
create function ledger.lock(p_kinds text[], p_owners text[]) returns void
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_accounts bigint[];
begin
  select array_agg(ledger.account_id(a.kind, a.owner, 'CREDIT')) into v_accounts
    from (select distinct kind, owner from unnest(p_kinds, p_owners) as u (kind, owner) order by kind, owner) a;
  perform ledger.lock_balances(v_accounts);
end $$;
