-- Posting again: the same commands, each in as few statements as it can be, with backing beside an issue.
drop function ledger.issue(ledger.header, text, text, text, bigint, text, bigint, timestamptz, text);

-- The most frequent command is one body without nested calls: nearly always both accounts exist and the first lot covers
-- it. Balances are changed in account order, which locks them in the order that everybody uses; only then are lots read.
-- A HOLD is the same movement into the account beside the wallet.
create or replace function ledger.move(p ledger.header, p_from_kind text, p_from_owner text, p_to_kind text,
                                       p_to_owner text, p_quantity bigint)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_from       bigint;
  v_to         bigint;
  v_from_after bigint;
  v_to_after   bigint;
  v_lot        bigint;
  v_expires_at timestamptz;
  v_chosen     record;
begin
  if p_to_kind = 'RETIRED' then
    return ledger.move_to_retired(p, p_from_kind, p_from_owner, p_to_owner, p_quantity);
  end if;
  if p_from_kind not in ('WALLET', 'POT') or p_to_kind not in ('WALLET', 'POT', 'HELD')
     or (p_to_kind = 'HELD' and (p_from_kind <> 'WALLET' or p_from_owner <> p_to_owner))
     or (p_from_kind = p_to_kind and p_from_owner = p_to_owner) then
    raise exception using errcode = 'CE108', message = 'credits move from a wallet or the pot to another, or retire';
  end if;
  insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, on_behalf_of, effective_at, recorded_at)
  values (p.id, p.content_hash, case p_to_kind when 'HELD' then 'HOLD' else 'MOVE' end, p.reason, p.subject, p.actor,
          p.on_behalf_of, coalesce(p.effective_at, p.recorded_at), p.recorded_at)
  on conflict do nothing;
  if not found then
    return ledger.repeat_command(p);
  end if;
  select f.id, t.id into v_from, v_to from ledger.account f, ledger.account t
   where f.kind = p_from_kind and f.owner = p_from_owner and f.unit = 'CREDIT'
     and t.kind = p_to_kind and t.owner = p_to_owner and t.unit = 'CREDIT';
  if not found then
    select from_id, to_id into v_from, v_to
      from ledger.open_accounts(p_from_kind, p_from_owner, p_to_kind, p_to_owner);
  end if;
  if v_from < v_to then
    update ledger.balance set quantity = quantity - p_quantity
     where account_id = v_from and quantity >= p_quantity returning quantity into v_from_after;
    update ledger.balance set quantity = quantity + p_quantity
     where account_id = v_to returning quantity into v_to_after;
  else
    update ledger.balance set quantity = quantity + p_quantity
     where account_id = v_to returning quantity into v_to_after;
    update ledger.balance set quantity = quantity - p_quantity
     where account_id = v_from and quantity >= p_quantity returning quantity into v_from_after;
  end if;
  if v_from_after is null then
    perform ledger.refuse_not_enough_credits(v_from, p_quantity);
  end if;
  update ledger.holding set quantity = quantity - p_quantity
   where account_id = v_from and quantity > p_quantity
     and lot_id = (select h.lot_id from ledger.holding h where h.account_id = v_from
                    order by h.expires_at, h.lot_id limit 1)
  returning lot_id, expires_at into v_lot, v_expires_at;
  if not found then
    delete from ledger.holding
     where account_id = v_from and quantity = p_quantity
       and lot_id = (select h.lot_id from ledger.holding h where h.account_id = v_from
                      order by h.expires_at, h.lot_id limit 1)
    returning lot_id, expires_at into v_lot, v_expires_at;
    if not found then
      v_chosen := ledger.choose_lots(v_from, p_quantity);
      perform ledger.append_lots(p.id, v_from, v_from_after, v_to, v_to_after, v_chosen.lots, v_chosen.quantities);
      return (false, p.recorded_at, v_chosen.lots, v_chosen.quantities, 0)::ledger.posted;
    end if;
  end if;
  insert into ledger.holding (account_id, lot_id, expires_at, quantity) values (v_to, v_lot, v_expires_at, p_quantity)
  on conflict (account_id, lot_id) do update set quantity = holding.quantity + excluded.quantity;
  insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
  values (p.id, 1, 'DEBIT', v_from, 'CREDIT', v_lot, p_quantity, v_from_after, true),
         (p.id, 1, 'CREDIT', v_to, 'CREDIT', v_lot, p_quantity, v_to_after, true);
  return (false, p.recorded_at, array[v_lot], array[p_quantity], 0)::ledger.posted;
end $$;

create or replace function ledger.hold(p ledger.header, p_owner text, p_quantity bigint)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  return ledger.move(p, 'WALLET', p_owner, 'HELD', p_owner, p_quantity);
end $$;

-- The id is taken: the same command again, or another one.
create function ledger.repeat_command(p ledger.header) returns ledger.posted language plpgsql as $$
begin
  if p.content_hash is distinct from (select content_hash from ledger.transfer where id = p.id) then
    raise exception using errcode = 'CE102', message = 'the id was used for another command';
  end if;
  return ledger.first_result(p.id);
end $$;

-- New credits as one lot, and in the same transfer the money that backs it: as much of what is declared as the funding
-- has, or with p_shortfall 'REFUSE' all of it or nothing. Money that comes straight from a custodian has no floor.
create function ledger.issue(p ledger.header, p_issuer text, p_to_kind text, p_to_owner text, p_quantity bigint,
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
  v_to := ledger.account_id(p_to_kind, p_to_owner, 'CREDIT');
  insert into ledger.lot (transfer_id, issuer, source, issued, backing_cents, issued_at, expires_at, terms_version)
  values (p.id, p_issuer, p_source, p_quantity, p_backing_cents, coalesce(p.effective_at, p.recorded_at),
          p_expires_at, p_terms_version)
  returning id into v_lot;
  if v_from is not null then
    v_reserve := ledger.account_id('RESERVE', case p_source when 'PURCHASE' then 'PURCHASED' else p_issuer end, 'CAD');
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

-- Sets aside the very lots that a transfer brought, as far as the receiver still has them: closed like any hold. Nothing
-- is posted, and recorded_at is null, when none of them are left.
create function ledger.freeze(p ledger.header, p_transfer uuid)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_kind       text;
  v_owner      text;
  v_from       bigint;
  v_held       bigint;
  v_lots       bigint[];
  v_quantities bigint[];
begin
  if exists (select from ledger.transfer where id = p.id) then
    return ledger.repeat_command(p);
  end if;
  select a.kind, a.owner, a.id into v_kind, v_owner, v_from
    from ledger.entry e join ledger.account a on a.id = e.account_id
   where e.transfer_id = p_transfer and e.side = 'CREDIT' and e.unit = 'CREDIT' and e.closing;
  if not found and not exists (select from ledger.transfer where id = p_transfer) then
    raise exception using errcode = 'CE103', message = 'no such transfer';
  end if;
  if v_kind is distinct from 'WALLET' then
    raise exception using errcode = 'CE118', message = 'this transfer brought no credits to a wallet';
  end if;
  v_held := ledger.account_id('HELD', v_owner, 'CREDIT');
  perform ledger.lock_balances(array[v_from, v_held]);
  select array_agg(e.lot_id order by e.leg), array_agg(least(e.quantity, h.quantity) order by e.leg)
    into v_lots, v_quantities
    from ledger.entry e join ledger.holding h on h.account_id = v_from and h.lot_id = e.lot_id
   where e.transfer_id = p_transfer and e.side = 'CREDIT' and e.unit = 'CREDIT';
  if v_lots is null then
    return (false, null, null, null, 0)::ledger.posted;
  end if;
  if not ledger.begin_transfer(p, 'HOLD', null, null) then
    return ledger.first_result(p.id);
  end if;
  perform ledger.append_credits(p.id, v_from, true, v_held, true, v_lots, v_quantities);
  return (false, p.recorded_at, v_lots, v_quantities, 0)::ledger.posted;
end $$;

-- Closes a hold with the very lots it took: to the one who is paid, or back to the wallet (p_to_kind null).
-- Of several attempts one wins: closes_hold is unique.
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
  perform ledger.lock_balances(array[v_held, v_to]);
  perform ledger.append_credits(p.id, v_held, true, v_to, true, v_lots, v_quantities);
  return (false, p.recorded_at, v_lots, v_quantities, 0)::ledger.posted;
end $$;

-- Money only, any number of legs; accounts open in one order. Reserves are touched by what happens to the lots they back
-- and by nothing else.
create or replace function ledger.post_money(p ledger.header, p_debit_kinds text[], p_debit_owners text[],
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
  if 'RESERVE' = any (p_debit_kinds || p_credit_kinds) then
    raise exception using errcode = 'CE108', message = 'a reserve moves with the lots it backs, never by itself';
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
  perform ledger.lock_balances(v_debits || v_credits);
  perform ledger.append_money(p.id, 1, v_debits, v_credits, p_cents, null, false);
  return (false, p.recorded_at, null, null, 0)::ledger.posted;
end $$;

-- For a caller that posts several transfers in one transaction (an event confirmed at once): takes all the locks first,
-- in the one order, so that two such callers cannot deadlock. Money accounts may be named too.
create or replace function ledger.lock(p_kinds text[], p_owners text[]) returns void
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_accounts bigint[];
begin
  select array_agg(ledger.open_account(a.kind, a.owner)) into v_accounts
    from (select distinct kind, owner from unnest(p_kinds, p_owners) as u (kind, owner) order by kind, owner) a;
  perform ledger.lock_balances(v_accounts);
  perform ledger.lock_derived(v_accounts);
end $$;
