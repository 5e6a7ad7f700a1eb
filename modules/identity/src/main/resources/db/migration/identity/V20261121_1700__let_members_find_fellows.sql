-- Whom the signed-in person shares an organisation with today: what a member needs in order to give something to another
-- wherever both belong. Ids only; the organisations say no more about each other's members. Safe to drop.
create view identity.own_fellow as
  select f.person_id, f.organisation_id
  from identity.membership m
  join identity.organisation o on o.id = m.organisation_id and o.suspended_at is null
  join identity.membership f on f.organisation_id = m.organisation_id and f.state = 'ACTIVE'
    and f.person_id <> m.person_id
  where m.person_id = kernel.current_person() and m.state = 'ACTIVE';
alter view identity.own_fellow owner to exchange_views;
grant select on identity.own_fellow to exchange_app;
