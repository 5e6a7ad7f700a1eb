-- A move that also says what the payer has left. Both accounts stay locked until the caller's transaction ends, so what the
-- caller would ask next is answered here. Reversible: nothing is stored.
create function ledger.pay(p ledger.header, p_from_kind text, p_from_owner text, p_to_kind text, p_to_owner text,
                           p_quantity bigint, out replayed boolean, out recorded_at timestamptz, out lots bigint[],
                           out quantities bigint[], out funded_cents bigint, out left_over bigint)
  language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  select m.* into replayed, recorded_at, lots, quantities, funded_cents
    from ledger.move(p, p_from_kind, p_from_owner, p_to_kind, p_to_owner, p_quantity) m;
  select b.quantity into left_over from ledger.account a join ledger.balance b on b.account_id = a.id
   where a.kind = p_from_kind and a.owner = p_from_owner and a.unit = 'CREDIT';
end $$;
revoke execute on function ledger.pay from public;
grant execute on function ledger.pay to exchange_app;
