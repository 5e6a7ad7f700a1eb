-- Thanks for what was kept, or served, and the stories that both allow to be told. Safe to drop while no story is shown.

-- Tenant-owned: a note between two. It becomes a story only while both consent, and a steward has looked at it.
create table pool.thanks_note (
  organisation_id text        not null constraint fk_thanks_note_organisation references identity.organisation,
  id              uuid        not null,
  -- What it thanks for; one of the two.
  commitment_id   uuid,
  spend_id        uuid,
  -- Who thanks, and who is thanked; null for the organisation.
  from_id         uuid        constraint fk_thanks_note_from references identity.person,
  to_id           uuid        constraint fk_thanks_note_to references identity.person,
  written_by      uuid        not null constraint fk_thanks_note_written_by references identity.person,
  words           text        not null constraint ck_thanks_note_words check (length(words) between 1 and 400),
  written_at      timestamptz not null,
  -- How each wants to be called in the story, how far it may be told, and who said so; null while it is private to them.
  from_called     text        constraint ck_thanks_note_from_called
                              check (from_called in ('FIRST_NAME', 'INITIALS', 'NEIGHBOUR', 'ORGANISATION')),
  from_audience   text        constraint ck_thanks_note_from_audience
                              check (from_audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  from_told_by    uuid        constraint fk_thanks_note_from_told_by references identity.person,
  to_called       text        constraint ck_thanks_note_to_called
                              check (to_called in ('FIRST_NAME', 'INITIALS', 'NEIGHBOUR', 'ORGANISATION')),
  to_audience     text        constraint ck_thanks_note_to_audience
                              check (to_audience in ('ORGANISATION', 'EXCHANGE', 'PUBLIC')),
  to_told_by      uuid        constraint fk_thanks_note_to_told_by references identity.person,
  -- What a steward said of it: shown or not, and why not. Null until somebody looked, and again after a change.
  shown           boolean,
  looked_by       uuid        constraint fk_thanks_note_looked_by references identity.person,
  looked_at       timestamptz,
  look_reason     text        not null default '' constraint ck_thanks_note_look_reason check (length(look_reason) <= 400),
  version         int         not null default 0,
  constraint pk_thanks_note primary key (organisation_id, id),
  constraint fk_thanks_note_commitment foreign key (organisation_id, commitment_id) references pool.commitment,
  constraint fk_thanks_note_spend foreign key (organisation_id, spend_id) references pool.spend,
  constraint ck_thanks_note_for_one check (num_nonnulls(commitment_id, spend_id) = 1),
  constraint ck_thanks_note_two check (from_id is distinct from to_id),
  constraint ck_thanks_note_from check (num_nonnulls(from_called, from_audience, from_told_by) in (0, 3)
    and (from_called is null or (from_called = 'ORGANISATION') = (from_id is null))),
  constraint ck_thanks_note_to check (num_nonnulls(to_called, to_audience, to_told_by) in (0, 3)
    and (to_called is null or (to_called = 'ORGANISATION') = (to_id is null))),
  -- A steward looks only at what both allow to be told, and never at what they have a part in.
  constraint ck_thanks_note_looked check ((shown is null) = (looked_by is null) and (shown is null) = (looked_at is null)
    and (shown is null or (from_called is not null and to_called is not null)) and (shown is distinct from false or look_reason <> '')),
  constraint ck_thanks_note_look_not_own check (looked_by is null
    or (looked_by <> written_by and looked_by is distinct from from_id and looked_by is distinct from to_id
        and looked_by <> from_told_by and looked_by <> to_told_by))
);
create unique index ux_thanks_note_commitment on pool.thanks_note (organisation_id, commitment_id)
  where commitment_id is not null;
create unique index ux_thanks_note_spend on pool.thanks_note (organisation_id, spend_id) where spend_id is not null;
create index ix_thanks_note_from on pool.thanks_note (from_id, written_at desc);
create index ix_thanks_note_to on pool.thanks_note (to_id, written_at desc);
create index ix_thanks_note_shown on pool.thanks_note (looked_at desc, id desc) where shown;
grant select, insert on pool.thanks_note to exchange_app;
grant update (from_called, from_audience, from_told_by, to_called, to_audience, to_told_by, shown, looked_by, looked_at,
  look_reason, version) on pool.thanks_note to exchange_app;
call kernel.make_tenant_owned('pool.thanks_note');

-- Stories, for whom they are told: as far as the more careful of the two allows, and with no name but what each chose.
-- Nothing is stored twice: when one of them changes their mind, or the promise is taken back, it is gone.
create view pool.told_story as
  select told.organisation_id, told.organisation_name, told.id, told.words, told.told_at, told.reach,
         case told.from_called when 'FIRST_NAME' then split_part(btrim(f.display_name), ' ', 1)
           when 'INITIALS' then (select string_agg(upper(left(w.part, 1)) || '.', '' order by w.place)
             from regexp_split_to_table(btrim(f.display_name), '\s+') with ordinality w (part, place))
           when 'ORGANISATION' then told.organisation_name end as from_name,
         case told.to_called when 'FIRST_NAME' then split_part(btrim(t.display_name), ' ', 1)
           when 'INITIALS' then (select string_agg(upper(left(w.part, 1)) || '.', '' order by w.place)
             from regexp_split_to_table(btrim(t.display_name), '\s+') with ordinality w (part, place))
           when 'ORGANISATION' then told.organisation_name end as to_name
  from (
    select n.*, g.name as organisation_name, n.looked_at as told_at,
           least(array_position(array['ORGANISATION', 'EXCHANGE', 'PUBLIC'], n.from_audience),
                 array_position(array['ORGANISATION', 'EXCHANGE', 'PUBLIC'], n.to_audience)) as reach
    from pool.thanks_note n join identity.organisation g on g.id = n.organisation_id and g.suspended_at is null
    where n.shown and n.from_called is not null and n.to_called is not null
      and (n.commitment_id is null or exists (select from pool.commitment c
            where c.organisation_id = n.organisation_id and c.id = n.commitment_id and c.state = 'CONFIRMED'))) told
  left join identity.person f on f.id = told.from_id
  left join identity.person t on t.id = told.to_id
  where told.reach = 3 or (told.reach = 2 and kernel.current_person() is not null)
     or exists (select from identity.membership m where m.organisation_id = told.organisation_id
                  and m.person_id = kernel.current_person() and m.state = 'ACTIVE');
alter view pool.told_story owner to exchange_views;
grant select on pool.told_story to exchange_app;

-- A person's own notes, given and received, wherever they are.
create view pool.own_thanks as
  select n.organisation_id, g.name as organisation_name, n.id, n.words, n.written_at,
         n.to_id is not distinct from kernel.current_person() as received,
         coalesce(case when n.to_id = kernel.current_person() then f.display_name else t.display_name end, g.name) as other_name,
         n.shown is true and n.from_called is not null and n.to_called is not null as told
  from pool.thanks_note n
  join identity.organisation g on g.id = n.organisation_id
  left join identity.person f on f.id = n.from_id
  left join identity.person t on t.id = n.to_id
  where kernel.current_person() in (n.from_id, n.to_id, n.written_by);
alter view pool.own_thanks owner to exchange_views;
grant select on pool.own_thanks to exchange_app;
