-- Exchange-wide: what offers and needs are about, as plain names that the exchange keeps as data. A category is open to
-- all, sensitive (only people with a valid check may do it, and its words are private) or prohibited (with the reason, and
-- whom to ask instead). What a category is never changes once it stands: words published under it were shown or kept
-- private by it. Retire it and add another. Safe to drop before anything refers to it.
create table pool.category (
  code          text not null constraint pk_category primary key
                     constraint ck_category_code check (code ~ '^[A-Z_]{2,40}$'),
  position      int  not null,
  name          text not null constraint ck_category_name check (length(name) between 1 and 80),
  kind          text not null constraint ck_category_kind check (kind in ('OPEN', 'SENSITIVE', 'PROHIBITED')),
  -- The check that somebody who does it must have passed.
  screening     text constraint ck_category_screening
                     check (screening in ('VULNERABLE_SECTOR', 'DRIVING', 'PEER_SUPPORT')),
  -- What everybody reads in place of the real words.
  private_title text constraint ck_category_private_title check (length(private_title) between 1 and 120),
  reason        text constraint ck_category_reason check (length(reason) between 1 and 400),
  ask           text constraint ck_category_ask check (length(ask) between 1 and 400),
  -- Phrases by which a title shows that it belongs here, whatever was chosen.
  phrases       text[] not null default '{}',
  retired       boolean not null default false,
  constraint ck_category_sensitive check ((kind = 'SENSITIVE') = (screening is not null)
    and (kind = 'SENSITIVE') = (private_title is not null)),
  constraint ck_category_prohibited check (kind <> 'PROHIBITED' or (reason is not null and ask is not null))
);
grant select, insert on pool.category to exchange_app;
grant update (position, name, reason, ask, phrases, retired) on pool.category to exchange_app;
grant select on pool.category to exchange_views;

insert into pool.category (code, position, name, kind) values
  ('REPAIR', 10, 'Repair and mending', 'OPEN'),
  ('FOOD', 20, 'Food and meals', 'OPEN'),
  ('GARDEN', 30, 'Gardens and growing', 'OPEN'),
  ('CRAFT', 40, 'Sewing and crafts', 'OPEN'),
  ('TECH', 50, 'Computers and phones', 'OPEN'),
  ('DESIGN', 60, 'Design and web', 'OPEN'),
  ('LEARNING', 70, 'Teaching and learning', 'OPEN'),
  ('EVENT_HELP', 80, 'Help at events', 'OPEN'),
  ('SPACE', 90, 'Rooms and workspace', 'OPEN'),
  ('OTHER', 100, 'Something else', 'OPEN');
insert into pool.category (code, position, name, kind, screening, private_title, phrases) values
  ('CHILDCARE', 200, 'Looking after children', 'SENSITIVE', 'VULNERABLE_SECTOR', 'Help with a family',
    '{babysit,babysitter,babysitting,childcare,child care,child minding,nanny}'),
  ('RIDES', 210, 'Rides and driving people', 'SENSITIVE', 'DRIVING', 'Help with getting somewhere',
    '{need a ride,give a ride,give rides,offer rides,a lift to,drive you,drive me}'),
  ('LISTENING', 220, 'Peer listening', 'SENSITIVE', 'PEER_SUPPORT', 'Somebody to talk to',
    '{peer listening,peer listener,peer support}'),
  ('HOME_VISIT', 230, 'Visits and help at home', 'SENSITIVE', 'VULNERABLE_SECTOR', 'Help at home',
    '{home visit,home visits,personal care,help with bathing}');
insert into pool.category (code, position, name, kind, reason, ask, phrases) values
  ('TOOL_LENDING', 300, 'Lending tools', 'PROHIBITED',
    'Lending tools stays with the Tool Library and its flat fee.', 'Ask the Tool Library.', '{}'),
  ('MEDICAL', 310, 'Medical treatment', 'PROHIBITED',
    'Treatment needs a licence and insurance that the exchange cannot check.',
    'Ask your clinic, or call Health811.', '{medical treatment,medical advice,diagnosis,physiotherapy,acupuncture}'),
  ('LEGAL_FINANCIAL', 320, 'Legal or financial advice', 'PROHIBITED',
    'Advice that people rely on with their rights or savings is for those who answer for it by law.',
    'Ask the community legal clinic, or a credit counselling agency.',
    '{legal advice,financial advice,investment advice,tax advice,immigration advice}'),
  ('INTOXICANTS', 330, 'Alcohol, tobacco and cannabis', 'PROHIBITED',
    'They are sold by licence only, and never for credits.', 'Ask a steward if you are not sure what falls under this.',
    '{alcohol,tobacco,cigarettes,cannabis,weed for sale,home brew,homebrew}'),
  ('WEAPONS', 340, 'Weapons', 'PROHIBITED',
    'Weapons and ammunition have no place in the exchange.', 'Ask a steward if you are not sure what falls under this.',
    '{firearm,firearms,handgun,rifle,ammunition}'),
  ('CAMPAIGNING', 350, 'Political campaigning', 'PROHIBITED',
    'The organisations behind the exchange include charities, which may not support parties or candidates.',
    'Volunteer with the campaign itself, without credits.',
    '{election campaign,canvass for,canvassing for,campaign for candidate}');

create function pool.keep_what_a_category_is() returns trigger language plpgsql as $$
begin
  raise exception 'what a category is never changes' using errcode = 'CE001';
end $$;
create trigger category_stays_what_it_is before update of code, kind, screening, private_title on pool.category
  for each row execute function pool.keep_what_a_category_is();
create trigger category_is_never_deleted before delete on pool.category
  for each row execute function kernel.refuse_change();
create trigger category_is_never_emptied before truncate on pool.category
  for each statement execute function kernel.refuse_change();

-- The walls are lifted while the rows already there are compared, because a migration works inside no organisation.
alter table pool.offer disable row level security;
alter table pool.need disable row level security;
alter table pool.offer add constraint fk_offer_category foreign key (category) references pool.category;
alter table pool.need add constraint fk_need_category foreign key (category) references pool.category;
alter table pool.offer enable row level security;
alter table pool.need enable row level security;
