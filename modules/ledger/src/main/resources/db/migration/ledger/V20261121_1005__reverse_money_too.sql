-- Taking back, with the money beside the credits.

-- The money legs that take a transfer back. An issue gives back all that its lot is funded with, also what later top-ups
-- added, each cent to where it came from: the lot ends, and so does its claim on the reserve. (All its credits must be
-- with the receiver, so every retirement of it was taken back and what is funded is the sum of what came.) Anything else
-- is sent back leg by leg, the last first, so that no account dips lower on the way than it did before.
create function ledger.legs_back(p_first ledger.transfer)
  returns table (debit bigint, credit bigint, cents bigint, lot bigint, leg integer)
  language sql stable as $$
  select c.account_id, d.account_id, sum(c.quantity)::bigint, c.lot_id, min(c.leg)
    from ledger.lot l
    join ledger.entry c on c.lot_id = l.id and c.unit = 'CAD' and c.side = 'CREDIT'
    join ledger.transfer t on t.id = c.transfer_id and t.kind in ('ISSUE', 'TOP_UP')
    join ledger.entry d on d.transfer_id = c.transfer_id and d.leg = c.leg and d.side = 'DEBIT'
   where p_first.kind = 'ISSUE' and l.transfer_id = p_first.id
     -- Without top-ups that were taken back themselves. The issue's own reversal is being posted.
     and (t.id = p_first.id or not exists (select from ledger.transfer r where r.reverses = t.id))
   group by c.account_id, d.account_id, c.lot_id
  union all
  select c.account_id, d.account_id, d.quantity, d.lot_id, d.leg
    from ledger.entry d
    join ledger.entry c on c.transfer_id = d.transfer_id and c.leg = d.leg and c.side = 'CREDIT'
   where p_first.kind <> 'ISSUE' and d.transfer_id = p_first.id and d.side = 'DEBIT' and d.unit = 'CAD'
$$;

-- Sends every leg back, once. A captured hold goes back to the wallet it was held from, because the hold itself stays
-- closed. Refused when the receiver no longer has the very lots, or the money: who would be touched is for people to
-- decide.
create or replace function ledger.reverse(p ledger.header, p_reversed uuid)
  returns ledger.posted language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_first      ledger.transfer;
  v_from       ledger.account;
  v_to         ledger.account;
  v_lots       bigint[];
  v_quantities bigint[];
  v_debits     bigint[];
  v_credits    bigint[];
  v_cents      bigint[];
  v_money_lots bigint[];
  v_change     record;
  v_short      record;
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
  end if;
  if v_first.kind in ('ISSUE', 'TOP_UP', 'RETIRE', 'MONEY') or v_from.kind = 'RETIRED' then
    -- Top-ups of the lot are serialised with this by their funding's row, which is locked before they are read.
    perform ledger.lock_balances(array[v_from.id, v_to.id] || (
      select array_agg(x.account) from ledger.legs_back(v_first) b
       cross join lateral (values (b.debit), (b.credit)) as x (account)) || (
      select array_agg(a.id) from ledger.lot l join ledger.account a on a.kind = 'FUNDING' and a.owner = l.issuer
       where l.transfer_id = p_reversed));
    perform ledger.lock_backing(v_lots || (select array_agg(b.lot) from ledger.legs_back(v_first) b));
    select array_agg(b.debit order by b.leg desc, b.credit), array_agg(b.credit order by b.leg desc, b.credit),
           array_agg(b.cents order by b.leg desc, b.credit), array_agg(b.lot order by b.leg desc, b.credit)
      into v_debits, v_credits, v_cents, v_money_lots from ledger.legs_back(v_first) b;
  else
    perform ledger.lock_balances(array[v_from.id, v_to.id]);
  end if;
  if v_lots is not null then
    perform ledger.append_credits(p.id, v_from.id, v_from.guarded, v_to.id, v_to.guarded, v_lots, v_quantities);
  end if;
  -- What returns from RETIRED is outstanding again, what returns to ISSUANCE is not; what leaves or enters the reserve
  -- is no longer, or again, the lot's.
  select array_agg(x.lot) as lots, array_agg(x.credits) as credits, array_agg(x.cents) as cents into v_change
    from (select u.lot, sum(u.credits)::bigint as credits, sum(u.cents)::bigint as cents
            from (select q.lot, case when v_from.kind = 'RETIRED' then q.n else -q.n end, 0
                    from unnest(v_lots, v_quantities) as q (lot, n)
                   where v_from.kind = 'RETIRED' or v_to.kind = 'ISSUANCE'
                  union all
                  select m.lot, 0, case when a.kind = 'RESERVE' then -m.cents else m.cents end
                    from unnest(v_debits, v_cents, v_money_lots) as m (debit, cents, lot)
                    join ledger.account a on a.id = m.debit
                   where m.lot is not null) as u (lot, credits, cents)
           group by u.lot) x;
  if v_change.lots is not null then
    select b.lot_id, b.funded_cents, -u.cents as asked, b.reserve into v_short
      from unnest(v_change.lots, v_change.cents) as u (lot, cents) join ledger.lot_backing b on b.lot_id = u.lot
     where b.funded_cents + u.cents < 0 order by b.lot_id limit 1;
    if found then
      raise exception using errcode = 'CE115', message = 'not enough money',
        detail = jsonb_build_object('kind', 'RESERVE', 'owner', v_short.reserve, 'lot', v_short.lot_id,
                                    'available', v_short.funded_cents, 'asked', v_short.asked);
    end if;
    perform ledger.change_backing(v_change.lots, v_change.credits, v_change.cents);
  end if;
  if v_cents is not null then
    perform ledger.append_money(p.id, coalesce(cardinality(v_lots), 0) + 1, v_debits, v_credits, v_cents, v_money_lots,
                                true);
  end if;
  return (false, p.recorded_at, v_lots, v_quantities, 0)::ledger.posted;
end $$;
