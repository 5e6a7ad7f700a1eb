-- What the treasury reads across organisations to weigh redemption rates: credits that reached organisations for each of
-- their own offers, by moment and without persons. Safe to re-create.
create view pool.exchange_offer_received as
  select s.organisation_id, s.offer_id, s.closed_at as received_at, s.credits
  from pool.spend s where s.state = 'CAPTURED' and s.receiver_id is null;
alter view pool.exchange_offer_received owner to exchange_views;
grant select on pool.exchange_offer_received to exchange_app;
create index ix_spend_received on pool.spend (organisation_id, closed_at, id)
  where state = 'CAPTURED' and receiver_id is null;
create index ix_spend_received_since on pool.spend (closed_at) where state = 'CAPTURED' and receiver_id is null;
