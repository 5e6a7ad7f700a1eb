-- How much was taken is published for published offers only; an offer meant for one organisation stays inside it, even as
-- a number. Same columns, so the view is replaced in place. Safe to re-create.
create or replace view pool.exchange_offer_taken as
  select s.organisation_id, s.offer_id, s.month, sum(s.quantity)::int as taken
  from pool.spend s
  join pool.exchange_offer o on o.organisation_id = s.organisation_id and o.id = s.offer_id
  where s.state <> 'RELEASED' group by s.organisation_id, s.offer_id, s.month;
