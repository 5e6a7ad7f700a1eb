-- A need may ask for one offer that has no price, wherever it was published: whoever offers it is told, and promises as to any
-- other need. Where that is another organisation, its members must be able to read the need.
alter table pool.need
  add column offer_organisation_id text,
  add column offer_id uuid,
  add constraint fk_need_offer foreign key (offer_organisation_id, offer_id) references pool.offer (organisation_id, id),
  add constraint ck_need_offer check ((offer_id is null) = (offer_organisation_id is null)),
  add constraint ck_need_offer_elsewhere check (offer_organisation_id = organisation_id or audience <> 'ORGANISATION');
create index ix_need_offer on pool.need (offer_organisation_id, offer_id) where offer_id is not null;

-- What the program must know of an offer before somebody asks for it: whose it is, whether it has a price, and who is told. Whom
-- stewards act for has no address, and the organisation none either: whoever published it is told. Not shown to anybody.
create view pool.offer_to_ask_for as
  select v.organisation_id, v.id, o.offered_by, v.price_credits is not null as priced, v.expires_at,
         coalesce((select p.id from identity.person p where p.id = o.offered_by and p.managed_by is null), o.published_by) as told
  from pool.exchange_offer v join pool.offer o on o.organisation_id = v.organisation_id and o.id = v.id;
alter view pool.offer_to_ask_for owner to exchange_views;
grant select on pool.offer_to_ask_for to exchange_app;

-- Needs that stand and ask for what the person themselves offers or published, as far as they may read them: one that is for
-- the members of an organisation only as one of them, and of something sensitive its private title.
create view pool.need_asked_of_me as
  select n.organisation_id, g.name as organisation_name, n.id, n.offer_organisation_id, n.offer_id, o.title as offer_title,
         case when c.screening is null then n.needed_by end as asked_by, coalesce(c.private_title, n.title) as title,
         n.created_at, n.expires_at,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as answered
  from pool.need n
  join pool.offer o on o.organisation_id = n.offer_organisation_id and o.id = n.offer_id
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (o.offered_by = kernel.current_person() or o.published_by = kernel.current_person())
    and (n.audience <> 'ORGANISATION'
      or n.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));
alter view pool.need_asked_of_me owner to exchange_views;
grant select on pool.need_asked_of_me to exchange_app;
