-- The steps of a cash claim, stated a second time: until here only the callers knew which step follows which, that what
-- was said once stays, that whoever says yes or pays is no member of the organisation that claims, how much is approved by
-- nobody, and that a claim's transfers are about this claim. Reversible; nothing that was done by the callers is refused.
create function treasury.guard_claim() returns trigger language plpgsql as $$
declare
  v_wrong text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or num_nonnulls(new.rate_cents, new.right_id, new.submitted_at, new.approved_at, new.queued_at,
                                            new.payer, new.booked_at, new.paid_on, new.closed_at) > 0 then
      raise exception using errcode = 'CE302', message = 'a claim begins as a draft';
    end if;
    return new;
  end if;
  v_wrong := case
    when (new.organisation_id, new.id, new.number, new.credits, new.prepared_by, new.prepared_at)
         is distinct from (old.organisation_id, old.id, old.number, old.credits, old.prepared_by, old.prepared_at)
      then 'what was prepared does not change'
    when old.state in ('PAID', 'REFUSED', 'WITHDRAWN', 'REVERSED') then 'it is closed'
    when new.state <> old.state and (old.state, new.state) not in (
           ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
           ('SUBMITTED', 'QUEUED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'),
           ('QUEUED', 'APPROVED'), ('QUEUED', 'WITHDRAWN'), ('APPROVED', 'PAID'), ('APPROVED', 'REVERSED'))
      then format('%s does not follow %s', new.state, old.state)
    when old.submitted_at is not null and (new.submitted_at, new.submitted_by, new.rate_cents, new.cash_cents)
         is distinct from (old.submitted_at, old.submitted_by, old.rate_cents, old.cash_cents)
      then 'what was submitted does not change'
    when old.approved_at is not null and (new.approved_at, new.approved_by, new.approved_for, new.approval_word)
         is distinct from (old.approved_at, old.approved_by, old.approved_for, old.approval_word)
      then 'what was approved does not change'
    when old.booked_at is not null
         and (new.booked_at, new.booking_transfer, new.right_id, new.payer, new.booked_month, new.booked_quarter,
              new.from_reserve_cents, new.from_common_cents, new.to_common_cents)
             is distinct from (old.booked_at, old.booking_transfer, old.right_id, old.payer, old.booked_month,
              old.booked_quarter, old.from_reserve_cents, old.from_common_cents, old.to_common_cents)
      then 'what was booked does not change'
    when new.right_id is distinct from old.right_id and not exists (
           select from treasury.redemption_right r
            where r.id = new.right_id and r.claimant = new.organisation_id and r.rate_cents = new.rate_cents)
      then 'it rests on no right of this organisation at this rate'
    when old.approved_at is null and new.approved_at is not null and new.approved_by is null and not exists (
           select from treasury.redemption_right r
            where r.id = new.right_id and r.automatic_up_to_cents >= new.cash_cents)
      then 'somebody has to approve this much'
    when (old.approved_by is null or old.paid_by is null) and exists (
           select from identity.membership m
            where m.organisation_id = new.organisation_id and m.state = 'ACTIVE'
              and (m.person_id = new.approved_by and old.approved_by is null
                   or m.person_id = new.paid_by and old.paid_by is null))
      then 'a member of the organisation that claims neither approves nor pays'
    when old.booked_at is null and new.booked_at is not null and not exists (
           select from ledger.transfer t
            where t.id = new.booking_transfer and t.kind = 'RETIRE' and t.subject = new.id)
      then 'nothing was retired for it'
    when old.paid_on is null and new.paid_on is not null and not exists (
           select from ledger.transfer t
            where t.id = new.payment_transfer and t.kind = 'MONEY' and t.subject = new.id)
      then 'nothing was paid for it'
    when new.state = 'REVERSED' and not exists (
           select from ledger.transfer t
            where t.id = new.reversal_transfer and t.reverses = new.booking_transfer)
      then 'its booking was not taken back'
  end;
  if v_wrong is not null then
    raise exception using errcode = 'CE302', message = format('claim %s: %s', new.id, v_wrong);
  end if;
  return new;
end $$;
create trigger cash_claim_keeps_to_its_steps before insert or update on treasury.cash_claim
  for each row execute function treasury.guard_claim();

revoke update on treasury.cash_claim, treasury.claimed_spend from exchange_app;
grant update (state, rate_cents, cash_cents, right_id, submitted_by, submitted_at, approved_by, approved_for, approved_at,
              approval_word, queued_at, missing_cents, is_passable, payer, booked_at, booking_transfer, booked_month,
              booked_quarter, from_reserve_cents, from_common_cents, to_common_cents, paid_on, paid_by, paid_at,
              payment_method, payment_reference, payment_transfer, closed_by, closed_at, closed_reason,
              reversal_transfer, version) on treasury.cash_claim to exchange_app;
grant update (given_up_at) on treasury.claimed_spend to exchange_app;

-- Its spends add up to its credits while it lives, and are free again only when it is closed without being paid.
create function treasury.refuse_uneven_claim() returns trigger language plpgsql as $$
declare
  v_claim treasury.cash_claim;
  v_held  bigint;
  v_all   bigint;
begin
  if tg_op = 'UPDATE' and old.given_up_at is not null then
    raise exception using errcode = 'CE302', message = format('spend %s was given up before', old.spend_id);
  end if;
  select * into v_claim from treasury.cash_claim where organisation_id = new.organisation_id and id = new.claim_id;
  select sum(credits) filter (where given_up_at is null), sum(credits) into v_held, v_all from treasury.claimed_spend
   where organisation_id = new.organisation_id and claim_id = new.claim_id;
  if v_all is distinct from v_claim.credits
     or coalesce(v_held, 0) <> (case when v_claim.state in ('REFUSED', 'WITHDRAWN', 'REVERSED') then 0 else v_claim.credits end) then
    raise exception using errcode = 'CE302',
      message = format('claim %s of %s credits rests on spends of %s', v_claim.id, v_claim.credits, coalesce(v_held, 0));
  end if;
  return null;
end $$;
create constraint trigger claimed_spends_add_up after insert or update on treasury.claimed_spend
  deferrable initially deferred for each row execute function treasury.refuse_uneven_claim();
