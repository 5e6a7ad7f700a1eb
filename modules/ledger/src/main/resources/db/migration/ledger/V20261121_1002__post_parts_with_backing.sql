-- The parts of posting again, with money beside credits. Not executable by the application. The refusals beside those of
-- before, each with its facts as JSON in the DETAIL:
--   CE112 not enough funding       CE113 the common fund has not enough   CE114 more paid than is owed
--   CE115 money moved on           CE116 purchased credits never expire   CE117 reserve money without its lot
-- Locks are always taken in this order, so that nobody waits in a circle: the transfer's id, balances by account, lots by
-- age, then the advisory locks of money accounts without a stored balance.
alter type ledger.posted add attribute funded_cents bigint;

drop function ledger.move_chosen, ledger.append_credits, ledger.append_money, ledger.choose_lots,
  ledger.credit_accounts, ledger.first_result;

-- What the first posting of a repeated command answered: credits by lot, or for a top-up cents by lot.
create function ledger.first_result(p_id uuid) returns ledger.posted language sql stable as $$
  select true, min(t.recorded_at),
         array_agg(e.lot_id order by e.leg) filter (where e.side = 'DEBIT' and (e.unit = 'CREDIT' or t.kind = 'TOP_UP')),
         array_agg(e.quantity order by e.leg)
           filter (where e.side = 'DEBIT' and (e.unit = 'CREDIT' or t.kind = 'TOP_UP')),
         coalesce(sum(e.quantity) filter (where e.side = 'CREDIT' and e.unit = 'CAD' and t.kind in ('ISSUE', 'TOP_UP')),
                  0)::bigint
    from ledger.transfer t join ledger.entry e on e.transfer_id = t.id
   where t.id = p_id
$$;

-- Opens an account of the unit that its kind has.
create function ledger.open_account(p_kind text, p_owner text) returns bigint language sql as $$
  select ledger.account_id(p_kind, p_owner,
                           case when p_kind in ('CASH', 'FUNDING', 'RESERVE', 'COMMON', 'PAYABLE') then 'CAD'
                                else 'CREDIT' end)
$$;

-- Opens two accounts in one order whichever way value goes, so that two first transfers in opposite directions cannot
-- wait for each other.
create function ledger.open_accounts(p_from_kind text, p_from_owner text, p_to_kind text, p_to_owner text,
                                     out from_id bigint, out to_id bigint) language plpgsql as $$
begin
  if (p_from_kind, p_from_owner) < (p_to_kind, p_to_owner) then
    from_id := ledger.open_account(p_from_kind, p_from_owner);
    to_id := ledger.open_account(p_to_kind, p_to_owner);
  else
    to_id := ledger.open_account(p_to_kind, p_to_owner);
    from_id := ledger.open_account(p_from_kind, p_from_owner);
  end if;
end $$;

create function ledger.refuse_not_enough_credits(p_account bigint, p_asked bigint) returns void language plpgsql as $$
begin
  raise exception using errcode = 'CE101', message = 'not enough credits',
    detail = jsonb_build_object('asked', p_asked,
               'available', coalesce((select quantity from ledger.balance where account_id = p_account), 0));
end $$;

-- Which lots a payer spends: soonest to expire first, then oldest. The payer must be locked and have enough.
create function ledger.choose_lots(p_account bigint, p_quantity bigint, out lots bigint[], out quantities bigint[])
  language plpgsql as $$
declare
  v_left    bigint := p_quantity;
  v_holding record;
begin
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

-- Takes lots, each named once, from one account's holdings and gives them to another's, and writes the entries. The
-- balances are those after it, null where they are derived.
create function ledger.append_lots(p_transfer uuid, p_debit bigint, p_debit_after bigint, p_credit bigint,
                                   p_credit_after bigint, p_lots bigint[], p_quantities bigint[])
  returns void language plpgsql as $$
declare
  v_taken   bigint;
  v_emptied bigint;
begin
  if p_debit_after is not null then
    delete from ledger.holding h using unnest(p_lots, p_quantities) as u (lot, quantity)
     where h.account_id = p_debit and h.lot_id = u.lot and h.quantity = u.quantity;
    get diagnostics v_emptied = row_count;
    if v_emptied < cardinality(p_lots) then
      update ledger.holding h set quantity = h.quantity - u.quantity
        from unnest(p_lots, p_quantities) as u (lot, quantity)
       where h.account_id = p_debit and h.lot_id = u.lot and h.quantity > u.quantity;
      get diagnostics v_taken = row_count;
      if v_emptied + v_taken < cardinality(p_lots) then
        raise exception 'account % lacks lots that were chosen from it', p_debit;
      end if;
    end if;
  end if;
  if p_credit_after is not null then
    insert into ledger.holding (account_id, lot_id, expires_at, quantity)
    select p_credit, l.id, l.expires_at, u.quantity
      from unnest(p_lots, p_quantities) as u (lot, quantity) join ledger.lot l on l.id = u.lot
     order by l.id
    on conflict (account_id, lot_id) do update set quantity = holding.quantity + excluded.quantity;
  end if;
  insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
  select p_transfer, u.leg, x.side, x.account, 'CREDIT', u.lot, u.quantity, x.after,
         u.leg = cardinality(p_lots)
    from (select leg, lot, quantity, sum(quantity) over (order by leg desc) - quantity as later
            from unnest(p_lots, p_quantities) with ordinality as v (lot, quantity, leg)) u
   cross join lateral (values ('DEBIT', p_debit, p_debit_after + u.later),
                              ('CREDIT', p_credit, p_credit_after - u.later)) as x (side, account, after)
   order by u.leg, x.side desc;
end $$;

-- Chosen lots, each named once, from one account to another. Guarded accounts must be locked.
create function ledger.append_credits(p_transfer uuid, p_debit bigint, p_debit_guarded boolean, p_credit bigint,
                                      p_credit_guarded boolean, p_lots bigint[], p_quantities bigint[])
  returns void language plpgsql as $$
declare
  v_total        bigint := (select sum(u) from unnest(p_quantities) u);
  v_debit_after  bigint;
  v_credit_after bigint;
  v_missing      bigint;
begin
  if p_debit = p_credit then
    raise exception using errcode = 'CE108', message = 'credits move from one account to another';
  end if;
  if p_debit_guarded then
    select sum(greatest(u.quantity - coalesce(h.quantity, 0), 0)) into v_missing
      from unnest(p_lots, p_quantities) as u (lot, quantity)
      left join ledger.holding h on h.account_id = p_debit and h.lot_id = u.lot;
    if v_missing > 0 then
      raise exception using errcode = 'CE106', message = 'these credits have moved on',
        detail = (select jsonb_build_object('kind', kind, 'owner', owner, 'missing', v_missing)
                    from ledger.account where id = p_debit);
    end if;
    update ledger.balance set quantity = quantity - v_total
     where account_id = p_debit returning quantity into strict v_debit_after;
  end if;
  if p_credit_guarded then
    update ledger.balance set quantity = quantity + v_total
     where account_id = p_credit returning quantity into strict v_credit_after;
  end if;
  perform ledger.append_lots(p_transfer, p_debit, v_debit_after, p_credit, v_credit_after, p_lots, p_quantities);
end $$;
drop function ledger.missing;

-- The advisory lock of a money account whose balance is derived. Whoever debits one takes it, so that two debits cannot
-- both count on the same money; credits need none, since they only add.
create function ledger.lock_derived(p_accounts bigint[]) returns void language plpgsql as $$
declare
  v_id bigint;
begin
  for v_id in select distinct a.id from ledger.account a
               where a.id = any (p_accounts) and a.kind in ('COMMON', 'PAYABLE') order by a.id
  loop
    perform pg_advisory_xact_lock(hashtext('ledger.account'), hashint8(v_id));
  end loop;
end $$;

-- Refuses that money is short. p_moved_on when it was to go back where it came from.
create function ledger.refuse_not_enough_money(p_account bigint, p_available bigint, p_asked bigint, p_moved_on boolean)
  returns void language plpgsql as $$
declare
  v_account ledger.account;
begin
  select * into strict v_account from ledger.account where id = p_account;
  raise exception using message = 'not enough money',
    errcode = case when p_moved_on then 'CE115'
                   when v_account.kind = 'FUNDING' then 'CE112'
                   when v_account.kind = 'COMMON' then 'CE113'
                   else 'CE114' end,
    detail = jsonb_build_object('kind', v_account.kind, 'owner', v_account.owner,
                                'available', p_available, 'asked', p_asked);
end $$;

-- Money legs of one transfer, and the floors of the accounts they debit: FUNDING by its stored balance, COMMON and
-- PAYABLE by their derived one under a lock. CASH has no floor here: a bank account is overdrawn when it is. RESERVE has
-- none because a lot's funded money is never below zero. FUNDING must be locked by the caller.
create function ledger.append_money(p_transfer uuid, p_first_leg integer, p_debits bigint[], p_credits bigint[],
                                    p_cents bigint[], p_lots bigint[], p_moved_on boolean)
  returns void language plpgsql as $$
declare
  v_account record;
begin
  perform ledger.lock_derived(p_debits);
  for v_account in
    select a.id, b.quantity, s.net::bigint as net, s.lowest::bigint as lowest
      from (select account, max(running) filter (where last) as net, min(running) as lowest
              from (select x.account, sum(x.change) over w as running,
                           row_number() over (partition by x.account order by u.leg desc, x.side) = 1 as last
                      from unnest(p_debits, p_credits, p_cents) with ordinality as u (debit, credit, cents, leg)
                     cross join lateral (values ('DEBIT', u.debit, -u.cents), ('CREDIT', u.credit, u.cents))
                                         as x (side, account, change)
                    window w as (partition by x.account order by u.leg, x.side desc)) r
             group by account) s
      join ledger.account a on a.id = s.account
      left join ledger.balance b on b.account_id = a.id
     where a.guarded
     order by a.id
  loop
    if v_account.quantity + v_account.lowest < 0 then
      perform ledger.refuse_not_enough_money(v_account.id, v_account.quantity, -v_account.lowest, p_moved_on);
    end if;
    update ledger.balance set quantity = quantity + v_account.net where account_id = v_account.id;
  end loop;
  insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
  select p_transfer, s.leg, s.side, s.account, 'CAD', s.lot, s.cents,
         b.quantity - coalesce(sum(s.change) over (partition by s.account order by s.leg desc, s.side
                                                   rows between unbounded preceding and 1 preceding), 0),
         row_number() over (partition by s.account order by s.leg desc, s.side) = 1
    from (select p_first_leg + u.leg - 1 as leg, x.side, x.account, u.cents, x.change, u.lot
            from unnest(p_debits, p_credits, p_cents, p_lots) with ordinality as u (debit, credit, cents, lot, leg)
           cross join lateral (values ('DEBIT', u.debit, -u.cents), ('CREDIT', u.credit, u.cents))
                               as x (side, account, change)) s
    left join ledger.balance b on b.account_id = s.account
   order by s.leg, s.side desc;
  -- The debits above are counted by now, so what was there before them is the sum of both.
  for v_account in
    select a.id, b.quantity, d.asked
      from (select u.account, sum(u.cents)::bigint as asked from unnest(p_debits, p_cents) as u (account, cents) group by 1) d
      join ledger.account a on a.id = d.account and a.kind in ('COMMON', 'PAYABLE')
      join ledger.account_balance b on b.account_id = a.id
     where b.quantity < 0
     order by a.id
  loop
    perform ledger.refuse_not_enough_money(v_account.id, v_account.quantity + v_account.asked, v_account.asked, p_moved_on);
  end loop;
end $$;

-- Changes what is left of lots, each named once, and what is held for them. The caller has checked that both suffice.
create function ledger.change_backing(p_lots bigint[], p_credits bigint[], p_cents bigint[]) returns void
  language sql as $$
  update ledger.lot_backing b set outstanding = b.outstanding + u.credits, funded_cents = b.funded_cents + u.cents
    from unnest(p_lots, p_credits, p_cents) as u (lot, credits, cents) where b.lot_id = u.lot
$$;

create function ledger.lock_backing(p_lots bigint[]) returns void language plpgsql as $$
begin
  perform 1 from ledger.lot_backing where lot_id = any (p_lots) order by lot_id for no key update;
end $$;
