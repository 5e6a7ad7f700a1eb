-- Tenant-owned: photos of what was done, drawn anew like those of offers and needs, at most three of a promise. A table of
-- their own, because nothing published may come near them: they are for who promised, who was helped and who confirms, and
-- they do not stay. Safe to drop.
create table pool.promise_photo (
  organisation_id text        not null constraint fk_promise_photo_organisation references identity.organisation,
  id              uuid        not null,
  commitment_id   uuid        not null,
  position        smallint    not null constraint ck_promise_photo_position check (position between 1 and 3),
  alt             text        not null constraint ck_promise_photo_alt check (length(alt) between 1 and 200),
  width           int         not null constraint ck_promise_photo_width check (width between 1 and 1600),
  height          int         not null constraint ck_promise_photo_height check (height between 1 and 1600),
  picture         bytea       not null constraint ck_promise_photo_picture check (octet_length(picture) between 100 and 5242880),
  small           bytea       not null constraint ck_promise_photo_small check (octet_length(small) between 100 and 524288),
  added_by        uuid        not null constraint fk_promise_photo_added_by references identity.person,
  added_at        timestamptz not null,
  constraint pk_promise_photo primary key (organisation_id, id),
  constraint ux_promise_photo_position unique (organisation_id, commitment_id, position),
  constraint fk_promise_photo_commitment foreign key (organisation_id, commitment_id) references pool.commitment
);
-- Already pressed; a second time costs work and saves nothing.
alter table pool.promise_photo alter column picture set storage external, alter column small set storage external;
grant select, insert, delete on pool.promise_photo to exchange_app;
call kernel.make_tenant_owned('pool.promise_photo');

-- Added while there is something to show and nobody has confirmed it. What a confirmation or a dispute rests on is taken away
-- by nobody; only the exchange itself deletes it, when its time is over.
create function pool.keep_promise_photo() returns trigger language plpgsql as $$
declare
  reached text;
begin
  if tg_op = 'INSERT' then
    select c.state into reached from pool.commitment c
      where c.organisation_id = new.organisation_id and c.id = new.commitment_id;
    if reached not in ('ACCEPTED', 'FULFILLED') then
      raise exception 'photos are added until it is confirmed' using errcode = 'CE001';
    end if;
    return new;
  end if;
  select c.state into reached from pool.commitment c
    where c.organisation_id = old.organisation_id and c.id = old.commitment_id;
  if reached in ('CONFIRMED', 'REVERSED', 'DISPUTED') and kernel.current_person() is not null then
    raise exception 'photos stay with what was confirmed' using errcode = 'CE001';
  end if;
  return old;
end $$;
create trigger promise_photo_is_kept before insert or delete on pool.promise_photo
  for each row execute function pool.keep_promise_photo();
create trigger promise_photo_never_changes before update on pool.promise_photo
  for each row execute function kernel.refuse_change();

-- Photos of the work that a steward of another organisation is asked to judge; the pictures are read through the address of
-- the organisation, which looks again at who asks.
create view pool.relief_photo as
  select w.organisation_id, p.commitment_id, p.id, p.position, p.alt, p.width, p.height
  from pool.relief_work w
  join pool.promise_photo p on p.organisation_id = w.organisation_id and p.commitment_id = w.id;
alter view pool.relief_photo owner to exchange_views;
grant select on pool.relief_photo to exchange_app;

-- After how many days they are deleted, as each organisation decides.
alter table pool.exchange_promise_policy add column photo_days int not null default 180;
alter table pool.promise_policy add column photo_days int not null default 180
  constraint ck_promise_policy_photo_days check (photo_days between 30 and 1000);
