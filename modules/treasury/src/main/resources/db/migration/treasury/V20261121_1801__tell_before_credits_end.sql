-- Person-owned and only grows: who was told how many days before that credits of a lot end. Nobody loses credits without
-- having been told sixty days before, however a lot came to them. No name, no address: the letter is identity's.
create table treasury.expiry_notice (
  id        uuid        not null constraint pk_expiry_notice primary key,
  person_id uuid        not null constraint fk_expiry_notice_person references identity.person,
  lot_id    bigint      not null,
  days      int         not null constraint ck_expiry_notice_days check (days in (60, 30, 7)),
  credits   bigint      not null constraint ck_expiry_notice_credits check (credits > 0),
  told_at   timestamptz not null,
  ends_at   timestamptz not null,
  constraint ux_expiry_notice unique (person_id, lot_id, days),
  constraint ck_expiry_notice_in_time check (days <> 60 or ends_at >= told_at + interval '60 days')
);
create index ix_expiry_notice_ends on treasury.expiry_notice (ends_at) where days = 60;
grant select, insert on treasury.expiry_notice to exchange_app;

-- What each organisation in force says about large wallets, for people who belong to several: chosen columns only.
create view treasury.soft_limit_in_force as
select distinct on (p.organisation_id) p.organisation_id, p.soft_limit
  from treasury.money_policy p
 where p.valid_from <= now()
 order by p.organisation_id, p.valid_from desc, p.set_at desc, p.id desc;
alter view treasury.soft_limit_in_force owner to exchange_views;
grant select on treasury.soft_limit_in_force to exchange_app;
