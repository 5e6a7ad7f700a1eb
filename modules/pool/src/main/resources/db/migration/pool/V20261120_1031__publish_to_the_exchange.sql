-- What organisations publish to the whole exchange, and what a person finds of their own wherever it is: chosen columns
-- only, owned by exchange_views, read-only. Visitors see what is public; whoever is signed in also sees what is meant for
-- the exchange; what is meant for the organisation alone never appears here. Safe to re-create.
create view pool.exchange_offer as
  select o.organisation_id, g.name as organisation_name, g.zone, o.id, o.offered_by, o.title, o.description, o.category,
         o.place, o.price_credits, o.unit_label, o.capacity_per_month, o.audience, o.created_at
  from pool.offer o join identity.organisation g on g.id = o.organisation_id
  where o.state = 'PUBLISHED' and g.suspended_at is null
    and (o.audience = 'PUBLIC' or (o.audience = 'EXCHANGE' and kernel.current_person() is not null));

-- How much of each published offer was taken in each month; names nobody.
create view pool.exchange_offer_taken as
  select s.organisation_id, s.offer_id, s.month, sum(s.quantity)::int as taken
  from pool.spend s where s.state <> 'RELEASED' group by s.organisation_id, s.offer_id, s.month;

create view pool.exchange_need as
  select n.organisation_id, g.name as organisation_name, n.id, n.needed_by, n.title, n.description, n.category, n.place,
         n.wanted_when, n.urgency, n.minutes_estimate, n.audience, n.created_at
  from pool.need n join identity.organisation g on g.id = n.organisation_id
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null));

create view pool.exchange_event as
  select e.organisation_id, g.name as organisation_name, g.zone, e.id, e.title, e.description, e.place, e.held_on,
         e.audience, e.created_at,
         (select min(t.starts_at) from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id) as starts_at,
         (select coalesce(sum(t.capacity), 0)::int from pool.event_shift t
           where t.organisation_id = e.organisation_id and t.event_id = e.id) as places,
         (select count(*)::int from pool.event_shift t join pool.commitment c
             on c.organisation_id = t.organisation_id and c.shift_id = t.id
           where t.organisation_id = e.organisation_id and t.event_id = e.id
             and c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as taken
  from pool.event e join identity.organisation g on g.id = e.organisation_id
  where e.state = 'PUBLISHED' and g.suspended_at is null
    and (e.audience = 'PUBLIC' or (e.audience = 'EXCHANGE' and kernel.current_person() is not null));

-- A person's own promises, and those they entered for a managed member.
create view pool.own_commitment as
  select c.organisation_id, g.name as organisation_name, c.id, c.person_id, c.entered_by, c.kind, c.funding, c.state,
         c.state_since, c.title, c.need_id, c.offer_id, c.shift_id, c.expected_minutes, c.actual_minutes, c.done_on,
         c.credits, c.banked_after, c.confirmed_at, c.transfer_id, c.created_at
  from pool.commitment c join identity.organisation g on g.id = c.organisation_id
  where c.person_id = kernel.current_person() or c.entered_by = kernel.current_person();

-- A person's own spends, those they entered for a managed member, and those that pay them.
create view pool.own_spend as
  select s.organisation_id, g.name as organisation_name, s.id, s.offer_id, s.title, s.unit_label, s.person_id,
         s.entered_by, s.receiver_id, s.quantity, s.price_each, s.credits, s.state, s.held_at, s.closed_at,
         s.hold_transfer, s.close_transfer
  from pool.spend s join identity.organisation g on g.id = s.organisation_id
  where s.person_id = kernel.current_person() or s.entered_by = kernel.current_person()
     or s.receiver_id = kernel.current_person();

alter view pool.exchange_offer owner to exchange_views;
alter view pool.exchange_offer_taken owner to exchange_views;
alter view pool.exchange_need owner to exchange_views;
alter view pool.exchange_event owner to exchange_views;
alter view pool.own_commitment owner to exchange_views;
alter view pool.own_spend owner to exchange_views;
grant select on pool.exchange_offer, pool.exchange_offer_taken, pool.exchange_need, pool.exchange_event,
  pool.own_commitment, pool.own_spend to exchange_app;
