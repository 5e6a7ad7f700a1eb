-- Tenant-owned: photos of offers and needs, as the exchange drew them anew: without what the camera wrote beside them (where,
-- when, with what), at most 1600 dots wide or high, and once more small. At most four each, by their positions. They are kept
-- in the database so that they are walled, backed up and erased with what they belong to. Safe to drop.
create table pool.photo (
  organisation_id text        not null constraint fk_photo_organisation references identity.organisation,
  id              uuid        not null,
  offer_id        uuid,
  need_id         uuid,
  position        smallint    not null constraint ck_photo_position check (position between 1 and 4),
  alt             text        not null constraint ck_photo_alt check (length(alt) between 1 and 200),
  width           int         not null constraint ck_photo_width check (width between 1 and 1600),
  height          int         not null constraint ck_photo_height check (height between 1 and 1600),
  picture         bytea       not null constraint ck_photo_picture check (octet_length(picture) between 100 and 5242880),
  small           bytea       not null constraint ck_photo_small check (octet_length(small) between 100 and 524288),
  added_by        uuid        not null constraint fk_photo_added_by references identity.person,
  added_at        timestamptz not null,
  constraint pk_photo primary key (organisation_id, id),
  constraint fk_photo_offer foreign key (organisation_id, offer_id) references pool.offer,
  constraint fk_photo_need foreign key (organisation_id, need_id) references pool.need,
  constraint ck_photo_of_one check (num_nonnulls(offer_id, need_id) = 1)
);
-- Already pressed; a second time costs work and saves nothing.
alter table pool.photo alter column picture set storage external, alter column small set storage external;
create unique index ux_photo_offer on pool.photo (organisation_id, offer_id, position) where offer_id is not null;
create unique index ux_photo_need on pool.photo (organisation_id, need_id, position) where need_id is not null;
create index ix_photo_of on pool.photo (organisation_id, (coalesce(offer_id, need_id)), position);
grant select, insert, delete on pool.photo to exchange_app;
call kernel.make_tenant_owned('pool.photo');

-- The first photo of what the boards show; of something sensitive none. Read through the organisation's own address, which
-- looks again at who asks.
create view pool.exchange_photo as
  select p.organisation_id, coalesce(p.offer_id, p.need_id) as of_id, p.id, p.alt, p.width, p.height
  from pool.photo p
  where p.position = (select min(f.position) from pool.photo f where f.organisation_id = p.organisation_id
    and f.offer_id is not distinct from p.offer_id and f.need_id is not distinct from p.need_id)
    and (exists (select 1 from pool.exchange_offer o
           where o.organisation_id = p.organisation_id and o.id = p.offer_id and not o.veiled)
      or exists (select 1 from pool.exchange_need n
           where n.organisation_id = p.organisation_id and n.id = p.need_id and not n.veiled));
alter view pool.exchange_photo owner to exchange_views;
grant select on pool.exchange_photo to exchange_app;
