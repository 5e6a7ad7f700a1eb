-- The parts that every posting function is made of. Not executable by the application.
-- A refusal is an exception: it aborts the caller's database transaction, so a refused request leaves nothing behind,
-- and the caller need not undo anything. The SQLSTATE says which refusal, the DETAIL carries its facts as JSON:
--   CE101 not enough credits   CE102 id used for other content   CE103 no such transfer   CE104 already reversed
--   CE105 hold already closed  CE106 credits moved on            CE107 not reversible     CE108 wrong kind of account
--   CE109 a hold captured to its own wallet      CE110 entry after its transfer   CE111 unbalanced
-- Single-row statements by primary key on purpose: their plans cannot go wrong when tables grow.

create type ledger.header as (
  id uuid, content_hash bytea, reason text, subject uuid, actor uuid, on_behalf_of uuid,
  effective_at timestamptz, recorded_at timestamptz);

create type ledger.posted as (replayed boolean, recorded_at timestamptz, lots bigint[], quantities bigint[]);

-- True when the transfer is new. False when the same command was posted before. A concurrent duplicate waits here for
-- the first to end, then finds it (or takes its place, if the first was rolled back).
create function ledger.begin_transfer(p ledger.header, p_kind text, p_reverses uuid, p_closes_hold uuid)
  returns boolean language plpgsql as $$
declare
  v_first bytea;
begin
  insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, on_behalf_of,
                               effective_at, recorded_at, reverses, closes_hold)
  values (p.id, p.content_hash, p_kind, p.reason, p.subject, p.actor, p.on_behalf_of,
          coalesce(p.effective_at, p.recorded_at), p.recorded_at, p_reverses, p_closes_hold)
  on conflict do nothing;
  if found then
    return true;
  end if;
  select content_hash into v_first from ledger.transfer where id = p.id;
  if found then
    if v_first = p.content_hash then
      return false;
    end if;
    raise exception using errcode = 'CE102', message = 'the id was used for another command';
  end if;
  if p_reverses is not null then
    raise exception using errcode = 'CE104', message = 'already reversed',
      detail = (select jsonb_build_object('by', id) from ledger.transfer where reverses = p_reverses);
  end if;
  raise exception using errcode = 'CE105', message = 'the hold is closed',
    detail = (select jsonb_build_object('by', id, 'outcome', kind) from ledger.transfer
               where closes_hold = p_closes_hold);
end $$;

-- What the first posting of a repeated command answered.
create function ledger.first_result(p_id uuid) returns ledger.posted language sql stable as $$
  select true, min(t.recorded_at),
         array_agg(e.lot_id order by e.leg) filter (where e.lot_id is not null),
         array_agg(e.quantity order by e.leg) filter (where e.lot_id is not null)
    from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.side = 'DEBIT'
   where t.id = p_id
$$;

-- Accounts open when they are first posted to.
create function ledger.account_id(p_kind text, p_owner text, p_unit text) returns bigint language plpgsql as $$
declare
  v_id bigint;
begin
  select id into v_id from ledger.account where kind = p_kind and owner = p_owner and unit = p_unit;
  if found then
    return v_id;
  end if;
  insert into ledger.account (kind, owner, unit) values (p_kind, p_owner, p_unit)
    on conflict do nothing returning id into v_id;
  if not found then
    -- Another transaction opened it meanwhile, with its balance.
    select id into strict v_id from ledger.account where kind = p_kind and owner = p_owner and unit = p_unit;
    return v_id;
  end if;
  insert into ledger.balance (account_id) select id from ledger.account where id = v_id and guarded;
  return v_id;
end $$;

-- Two new accounts are opened in one order whichever way the credits go, so that two first transfers in opposite
-- directions cannot wait for each other.
create function ledger.credit_accounts(p_from_kind text, p_from_owner text, p_to_kind text, p_to_owner text,
                                       out from_id bigint, out to_id bigint) language plpgsql as $$
begin
  if (p_from_kind, p_from_owner) < (p_to_kind, p_to_owner) then
    from_id := ledger.account_id(p_from_kind, p_from_owner, 'CREDIT');
    to_id := ledger.account_id(p_to_kind, p_to_owner, 'CREDIT');
  else
    to_id := ledger.account_id(p_to_kind, p_to_owner, 'CREDIT');
    from_id := ledger.account_id(p_from_kind, p_from_owner, 'CREDIT');
  end if;
end $$;

-- Always in account order: two opposite transfers cannot deadlock. The balance row is the lock of the holdings too.
create function ledger.lock_balances(p_accounts bigint[]) returns void language plpgsql as $$
begin
  perform 1 from ledger.balance where account_id = any (p_accounts) order by account_id for no key update;
end $$;

-- Which lots a payer spends: soonest to expire first, then oldest. The payer must be locked.
create function ledger.choose_lots(p_account bigint, p_quantity bigint, out lots bigint[], out quantities bigint[])
  language plpgsql as $$
declare
  v_available bigint;
  v_left      bigint := p_quantity;
  v_holding   record;
begin
  select quantity into v_available from ledger.balance where account_id = p_account;
  if v_available is null or v_available < p_quantity then
    raise exception using errcode = 'CE101', message = 'not enough credits',
      detail = jsonb_build_object('available', coalesce(v_available, 0), 'asked', p_quantity);
  end if;
  for v_holding in
    select lot_id, quantity from ledger.holding where account_id = p_account order by expires_at, lot_id
  loop
    lots := lots || v_holding.lot_id;
    quantities := quantities || least(v_holding.quantity, v_left);
    v_left := v_left - v_holding.quantity;
    exit when v_left <= 0;
  end loop;
  if v_left > 0 then
    raise exception 'account % holds less than its balance', p_account;
  end if;
end $$;

-- Takes lots from one account and gives them to another, and writes the entries. Guarded accounts must be locked.
create function ledger.append_credits(p_transfer uuid, p_debit bigint, p_debit_guarded boolean, p_credit bigint,
                                      p_credit_guarded boolean, p_lots bigint[], p_quantities bigint[])
  returns void language plpgsql as $$
declare
  v_total        bigint := 0;
  v_debit_after  bigint;
  v_credit_after bigint;
begin
  if p_debit = p_credit then
    raise exception using errcode = 'CE108', message = 'credits move from one account to another';
  end if;
  for i in 1 .. cardinality(p_lots) loop
    v_total := v_total + p_quantities[i];
    if p_debit_guarded then
      update ledger.holding set quantity = quantity - p_quantities[i]
       where account_id = p_debit and lot_id = p_lots[i] and quantity > p_quantities[i];
      if not found then
        delete from ledger.holding
         where account_id = p_debit and lot_id = p_lots[i] and quantity = p_quantities[i];
        if not found then
          raise exception using errcode = 'CE106', message = 'these credits have moved on',
            detail = ledger.missing(p_debit, p_lots, p_quantities);
        end if;
      end if;
    end if;
    if p_credit_guarded then
      insert into ledger.holding (account_id, lot_id, expires_at, quantity)
      select p_credit, id, expires_at, p_quantities[i] from ledger.lot where id = p_lots[i]
      on conflict (account_id, lot_id) do update set quantity = holding.quantity + excluded.quantity;
    end if;
  end loop;
  if p_debit_guarded then
    update ledger.balance set quantity = quantity - v_total
     where account_id = p_debit returning quantity into strict v_debit_after;
  end if;
  if p_credit_guarded then
    update ledger.balance set quantity = quantity + v_total
     where account_id = p_credit returning quantity into strict v_credit_after;
  end if;
  -- From the balances before, one entry on each side for each lot.
  v_debit_after := v_debit_after + v_total;
  v_credit_after := v_credit_after - v_total;
  for i in 1 .. cardinality(p_lots) loop
    v_debit_after := v_debit_after - p_quantities[i];
    v_credit_after := v_credit_after + p_quantities[i];
    insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
    values (p_transfer, i, 'DEBIT', p_debit, 'CREDIT', p_lots[i], p_quantities[i], v_debit_after,
            i = cardinality(p_lots)),
           (p_transfer, i, 'CREDIT', p_credit, 'CREDIT', p_lots[i], p_quantities[i], v_credit_after,
            i = cardinality(p_lots));
  end loop;
end $$;

-- What an account lacks of the lots asked back from it.
create function ledger.missing(p_account bigint, p_lots bigint[], p_quantities bigint[]) returns jsonb
  language sql stable as $$
  select jsonb_build_object('kind', a.kind, 'owner', a.owner, 'missing', (
           select sum(greatest(u.quantity - coalesce(h.quantity, 0), 0))
             from unnest(p_lots, p_quantities) as u (lot, quantity)
             left join ledger.holding h on h.account_id = p_account and h.lot_id = u.lot))
    from ledger.account a where a.id = p_account
$$;

-- Money legs: shared accounts without stored balances, so nothing to lock.
create function ledger.append_money(p_transfer uuid, p_first_leg integer, p_debits bigint[], p_credits bigint[],
                                    p_cents bigint[]) returns void language sql as $$
  insert into ledger.entry (transfer_id, leg, side, account_id, unit, quantity, closing)
  select p_transfer, s.leg, s.side, s.account, 'CAD', s.cents,
         row_number() over (partition by s.account order by s.leg desc, s.side) = 1
    from (select p_first_leg + u.leg - 1 as leg, x.side, x.account, u.cents
            from unnest(p_debits, p_credits, p_cents) with ordinality as u (debit, credit, cents, leg)
           cross join lateral (values ('DEBIT', u.debit), ('CREDIT', u.credit)) as x (side, account)) s
   order by s.leg, s.side desc
$$;
