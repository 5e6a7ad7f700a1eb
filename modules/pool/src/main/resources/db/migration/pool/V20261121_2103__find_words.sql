-- Finding offers and needs by words: with accents or without, in other forms of the word, by its beginning, and misspelt.
-- The extensions come with PostgreSQL and are trusted: the owner of the database may create them.
create extension unaccent schema pool;
create extension fuzzystrmatch schema pool;

create text search configuration pool.words_en (copy = pg_catalog.english);
alter text search configuration pool.words_en alter mapping for hword, hword_part, word with pool.unaccent, english_stem;
create text search configuration pool.words_plain (copy = pg_catalog.simple);
alter text search configuration pool.words_plain alter mapping for hword, hword_part, word with pool.unaccent, simple;

-- Exchange-wide: every word by which something can be found on the boards, so that a misspelt one finds its neighbours. Only
-- words that more than one organisation may read come here, and it says nowhere which row they came from.
create table pool.word (
  word text not null constraint pk_word primary key constraint ck_word_word check (length(word) between 3 and 40)
);
create index ix_word_length on pool.word (length(word));
grant select, insert on pool.word to exchange_app;

alter table pool.offer add column words tsvector not null default ''::tsvector;
alter table pool.need add column words tsvector not null default ''::tsvector;
create index ix_offer_words on pool.offer using gin (words) with (fastupdate = off);
create index ix_need_words on pool.need using gin (words) with (fastupdate = off);

-- Of something sensitive only the private title is found: a search for the real words must not tell that they are there.
create function pool.keep_words() returns trigger language plpgsql as $$
declare
  about pool.category;
  heading text;
  beside text;
  further text;
begin
  select * into strict about from pool.category where code = new.category;
  heading := coalesce(about.private_title, new.title);
  beside := about.name || ' ' || case when about.private_title is null then new.place else '' end;
  further := case when about.private_title is null then new.description else '' end;
  new.words := setweight(to_tsvector('pool.words_en', heading), 'A') || setweight(to_tsvector('pool.words_plain', heading), 'A')
    || setweight(to_tsvector('pool.words_en', beside), 'B') || setweight(to_tsvector('pool.words_plain', beside), 'B')
    || setweight(to_tsvector('pool.words_en', further), 'C') || setweight(to_tsvector('pool.words_plain', further), 'C');
  if new.audience <> 'ORGANISATION' then
    -- In one order, so that two people who publish at once wait for each other and never both.
    insert into pool.word
      select w.lexeme from unnest(to_tsvector('pool.words_plain', heading || ' ' || beside || ' ' || further)) w
      where length(w.lexeme) between 3 and 40 and w.lexeme !~ '[0-9]' order by w.lexeme
      on conflict do nothing;
  end if;
  return new;
end $$;
create trigger offer_keeps_words before insert or update of title, description, place, category, audience on pool.offer
  for each row execute function pool.keep_words();
create trigger need_keeps_words before insert or update of title, description, place, category, audience on pool.need
  for each row execute function pool.keep_words();

-- What somebody typed, as a question to the words above: all of its words, each as it is, by its beginning, in other forms,
-- and when nobody ever published it, the words nearest to it: one wrong letter in four or five, two in longer ones. Words
-- that say nothing ("the", "my") are left out beside others. Null when there is no word in it.
create function pool.query_of(said text) returns tsquery language plpgsql stable parallel safe as $$
declare
  typed text;
  near text;
  term tsquery;
  asked tsquery;
  silent tsquery;
begin
  for typed in
    select w.lexeme from unnest(to_tsvector('pool.words_plain', said)) w
    where w.lexeme !~ '[''\\]' order by w.positions[1] limit 8
  loop
    term := (quote_literal(typed) || case when length(typed) >= 3 then ':*' else '' end)::tsquery;
    if numnode(plainto_tsquery('pool.words_en', typed)) = 0 then
      silent := case when silent is null then term else silent && term end;
      continue;
    end if;
    term := term || plainto_tsquery('pool.words_en', typed);
    if length(typed) between 4 and 40 and not exists (select 1 from pool.word k where k.word = typed) then
      for near in
        select k.word from pool.word k
        where length(k.word) between length(typed) - 2 and length(typed) + 2
          and pool.levenshtein_less_equal(typed, k.word, case when length(typed) <= 5 then 1 else 2 end)
            <= case when length(typed) <= 5 then 1 else 2 end
        order by pool.levenshtein(typed, k.word), k.word limit 6
      loop
        term := term || quote_literal(near)::tsquery || plainto_tsquery('pool.words_en', near);
      end loop;
    end if;
    asked := case when asked is null then term else asked && term end;
  end loop;
  return coalesce(asked, silent);
end $$;

alter table pool.offer disable row level security;
alter table pool.need disable row level security;
update pool.offer set title = title;
update pool.need set title = title;
alter table pool.offer enable row level security;
alter table pool.need enable row level security;

create or replace view pool.exchange_offer as
  select o.organisation_id, g.name as organisation_name, g.zone, o.id,
         case when c.screening is null then o.offered_by end as offered_by,
         coalesce(c.private_title, o.title) as title,
         case when c.screening is null then o.description else '' end as description, o.category,
         case when c.screening is null then o.place else '' end as place,
         o.price_credits, o.unit_label, o.capacity_per_month, o.audience, o.created_at,
         c.name as category_name,
         case when c.screening is null then o.available_when else '' end as available_when,
         o.weekdays, o.day_times, o.first_day, o.last_day, o.capacity_per_week,
         case when c.screening is null or o.offered_by is null then o.expires_at
              else least(o.expires_at, (select coalesce(max((s.expires_on + 1)::timestamp at time zone g.zone), '-infinity')
                from pool.screening s where s.organisation_id = o.organisation_id and s.person_id = o.offered_by
                  and s.kind = c.screening and s.ended_at is null)) end as expires_at,
         o.offered_by is null as by_organisation, c.screening is not null as veiled, o.words
  from pool.offer o
  join identity.organisation g on g.id = o.organisation_id
  join pool.category c on c.code = o.category
  where o.state = 'PUBLISHED' and g.suspended_at is null
    and (o.audience = 'PUBLIC' or (o.audience = 'EXCHANGE' and kernel.current_person() is not null));

create or replace view pool.exchange_need as
  select n.organisation_id, g.name as organisation_name, n.id,
         case when c.screening is null then n.needed_by end as needed_by,
         coalesce(c.private_title, n.title) as title,
         case when c.screening is null then n.description else '' end as description, n.category,
         case when c.screening is null then n.place else '' end as place,
         case when c.screening is null then n.wanted_when else '' end as wanted_when,
         n.urgency, n.minutes_estimate, n.audience, n.created_at,
         c.name as category_name, n.weekdays, n.day_times, n.first_day, n.last_day, n.expires_at,
         n.needed_by is null as by_organisation, c.screening is not null as veiled,
         case n.urgency when 'THIS_WEEK' then 0 when 'THIS_MONTH' then 1 else 2 end as urgency_rank,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id
             and m.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')) as promised,
         n.words
  from pool.need n
  join identity.organisation g on g.id = n.organisation_id
  join pool.category c on c.code = n.category
  where n.state = 'PUBLISHED' and g.suspended_at is null
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null));
