-- What the exchange sees of claims, whoever asks with the application's role. Those that wait for money are everybody's,
-- those that wait for a yes any organisation's; what was answered is seen by the one that claims, the one that answered
-- and the one that pays. Reversible.
create or replace view treasury.exchange_claim as
  select c.organisation_id, g.name as organisation_name, c.id, c.number, c.state, c.credits, c.rate_cents, c.cash_cents,
         c.submitted_at, c.queued_at, c.missing_cents, c.is_passable, c.approved_for, c.payer, c.booked_at
  from treasury.cash_claim c join identity.organisation g on g.id = c.organisation_id
  where c.state = 'QUEUED'
     or (c.state = 'SUBMITTED' and kernel.current_organisation() is not null)
     or (c.state in ('APPROVED', 'PAID')
         and kernel.current_organisation() in (c.organisation_id, c.approved_for, c.payer));
