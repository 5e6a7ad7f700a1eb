-- The pot and the wallets of organisations are given to by many at once. A stored balance is one row, and whoever changes it
-- keeps it until the commit is on disk, so that gifts to one account followed one another. What is given to such an
-- account is appended now, and gathered into its balance and holdings when somebody spends from it: then its row is
-- locked anyway, and the floor is what has been gathered. Until then the account has both together.
-- Reversible: gather all accounts, then post as before.

-- An account of somebody who is not a person: people's wallets are named by a UUID.
create function ledger.gathers(p_kind text, p_owner text) returns boolean language sql immutable parallel safe
  return p_kind = 'POT' or (p_kind = 'WALLET'
    and p_owner !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');
alter table ledger.account
  add column gathers boolean not null generated always as (ledger.gathers(kind, owner)) stored;

create table ledger.arrival (
  id         bigint generated always as identity,
  account_id bigint not null,
  lot_id     bigint not null,
  expires_at timestamptz,
  quantity   bigint not null,
  constraint pk_arrival primary key (account_id, id),
  constraint ck_arrival_quantity check (quantity > 0)
);
comment on table ledger.arrival is 'exchange-wide: credits given to a gathering account and not gathered yet; derived from entries';

-- What an account has of each lot, gathered or not.
create view ledger.held_lot with (security_invoker = true) as
select h.account_id, h.lot_id, h.expires_at, sum(h.quantity)::bigint as quantity
  from (select account_id, lot_id, expires_at, quantity from ledger.holding
        union all select account_id, lot_id, expires_at, quantity from ledger.arrival) h
 group by h.account_id, h.lot_id, h.expires_at;

create or replace view ledger.account_balance with (security_invoker = true) as
select a.id as account_id, a.kind, a.owner, a.unit,
       case when a.gathers
            then b.quantity + (select coalesce(sum(r.quantity), 0)::bigint from ledger.arrival r where r.account_id = a.id)
            when a.guarded then b.quantity
            else coalesce(s.quantity, 0) + (
              select coalesce(sum(ledger.change(a.kind, e.side, e.quantity)), 0)::bigint
                from ledger.entry e
               where e.account_id = a.id and e.balance_after is null and e.xact >= coalesce(s.through, '0'::xid8))
       end as quantity
  from ledger.account a
  left join ledger.balance b on b.account_id = a.id
  left join ledger.snapshot s on s.account_id = a.id;

-- Gathers what has arrived and is committed. The account must be locked: so nothing is gathered twice, and what arrives
-- meanwhile stays for the next time.
create function ledger.gather(p_account bigint) returns void language plpgsql as $$
declare
  v_arrived bigint;
begin
  with arrived as (
    delete from ledger.arrival where account_id = p_account returning lot_id, expires_at, quantity
  ), kept as (
    insert into ledger.holding (account_id, lot_id, expires_at, quantity)
    select p_account, lot_id, expires_at, sum(quantity) from arrived group by lot_id, expires_at order by lot_id
    on conflict (account_id, lot_id) do update set quantity = holding.quantity + excluded.quantity
  )
  select sum(quantity) into v_arrived from arrived;
  if v_arrived > 0 then
    update ledger.balance set quantity = quantity + v_arrived where account_id = p_account;
  end if;
end $$;

-- Always in account order: two opposite transfers cannot deadlock. The balance row is the lock of the holdings too, and of
-- what is gathered into them.
create or replace function ledger.lock_balances(p_accounts bigint[]) returns void language plpgsql as $$
begin
  perform 1 from ledger.balance where account_id = any (p_accounts) order by account_id for no key update;
  perform ledger.gather(id) from ledger.account where id = any (p_accounts) and gathers;
end $$;

-- Appends lots, each named once, to a gathering account.
create function ledger.append_arrivals(p_account bigint, p_lots bigint[], p_quantities bigint[]) returns void
  language sql as $$
  insert into ledger.arrival (account_id, lot_id, expires_at, quantity)
  select p_account, l.id, l.expires_at, u.quantity
    from unnest(p_lots, p_quantities) as u (lot, quantity) join ledger.lot l on l.id = u.lot order by l.id
$$;

-- Chosen lots, each named once, from one account to another. Guarded accounts must be locked, but a receiver that gathers
-- need not be.
create or replace function ledger.append_credits(p_transfer uuid, p_debit bigint, p_debit_guarded boolean, p_credit bigint,
                                      p_credit_guarded boolean, p_lots bigint[], p_quantities bigint[])
  returns void language plpgsql as $$
declare
  v_total        bigint := (select sum(u) from unnest(p_quantities) u);
  v_debit_after  bigint;
  v_credit_after bigint;
  v_missing      bigint;
  v_gathers      boolean := (select gathers from ledger.account where id = p_credit);
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
  if p_credit_guarded and not v_gathers then
    update ledger.balance set quantity = quantity + v_total
     where account_id = p_credit returning quantity into strict v_credit_after;
  end if;
  perform ledger.append_lots(p_transfer, p_debit, v_debit_after, p_credit, v_credit_after, p_lots, p_quantities);
  if v_gathers then
    perform ledger.append_arrivals(p_credit, p_lots, p_quantities);
  end if;
end $$;

-- As before; a payer that gathers is locked first, with the receiver, in account order. Whoever gives to one that gathers
-- leaves its row alone, and that entry has no running balance: who came first is known when all have committed.
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
  v_gathers    boolean := ledger.gathers(p_to_kind, p_to_owner);
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
  if ledger.gathers(p_from_kind, p_from_owner) then
    perform ledger.lock_balances(array[v_from] || case when not v_gathers then v_to end);
  end if;
  if v_gathers then
    update ledger.balance set quantity = quantity - p_quantity
     where account_id = v_from and quantity >= p_quantity returning quantity into v_from_after;
  elsif v_from < v_to then
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
      if v_gathers then
        perform ledger.append_arrivals(v_to, v_chosen.lots, v_chosen.quantities);
      end if;
      return (false, p.recorded_at, v_chosen.lots, v_chosen.quantities, 0)::ledger.posted;
    end if;
  end if;
  if v_gathers then
    insert into ledger.arrival (account_id, lot_id, expires_at, quantity) values (v_to, v_lot, v_expires_at, p_quantity);
  else
    insert into ledger.holding (account_id, lot_id, expires_at, quantity) values (v_to, v_lot, v_expires_at, p_quantity)
    on conflict (account_id, lot_id) do update set quantity = holding.quantity + excluded.quantity;
  end if;
  insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, balance_after, closing)
  values (p.id, 1, 'DEBIT', v_from, 'CREDIT', v_lot, p_quantity, v_from_after, true),
         (p.id, 1, 'CREDIT', v_to, 'CREDIT', v_lot, p_quantity, v_to_after, true);
  return (false, p.recorded_at, array[v_lot], array[p_quantity], 0)::ledger.posted;
end $$;
