-- Boards and searches show a member also what is meant for their own organisation alone; everybody else still reads of it
-- nothing, not even that it is there. Of something sensitive the words for one unit are private too. Same columns, so the
-- views are replaced in place. Safe to re-create.
create or replace view pool.exchange_offer as
  select o.organisation_id, g.name as organisation_name, g.zone, o.id,
         case when c.screening is null then o.offered_by end as offered_by,
         coalesce(c.private_title, o.title) as title,
         case when c.screening is null then o.description else '' end as description, o.category,
         case when c.screening is null then o.place else '' end as place,
         o.price_credits, case when c.screening is null then o.unit_label else '' end as unit_label,
         o.capacity_per_month, o.audience, o.created_at,
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
    and (o.audience = 'PUBLIC' or (o.audience = 'EXCHANGE' and kernel.current_person() is not null)
      or o.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));

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
    and (n.audience = 'PUBLIC' or (n.audience = 'EXCHANGE' and kernel.current_person() is not null)
      or n.organisation_id = any (array(select m.organisation_id from identity.membership m
           where m.person_id = kernel.current_person() and m.state = 'ACTIVE')));

-- As before, but a word counts as known only while something that whoever asks may read says it at that moment. A misspelt
-- word of an offer that was taken back long ago no longer keeps others from finding what they meant, and what somebody may
-- not read changes nothing about what they find.
create function pool.query_of(said text, at timestamptz) returns tsquery language plpgsql stable as $$
declare
  typed text;
  near text;
  most int;
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
    if length(typed) between 4 and 40
        and not exists (select 1 from pool.exchange_offer v where v.words @@ term and v.expires_at > at)
        and not exists (select 1 from pool.exchange_need v where v.words @@ term and v.expires_at > at) then
      most := case when length(typed) <= 5 then 1 else 2 end;
      for near in
        select k.word from pool.word k
        where length(k.word) between length(typed) - most and length(typed) + most
          and pool.levenshtein_less_equal(typed, k.word, most) <= most
        order by pool.levenshtein(typed, k.word), k.word limit 6
      loop
        term := term || quote_literal(near)::tsquery || plainto_tsquery('pool.words_en', near);
      end loop;
    end if;
    asked := case when asked is null then term else asked && term end;
  end loop;
  return coalesce(asked, silent);
end $$;
drop function pool.query_of(text);

-- People write these words in several ways.
update pool.category set phrases = phrases || '{baby sitting,baby sitter,babysitters,nannies}'::text[]
  where code = 'CHILDCARE';
update pool.category set phrases = phrases || '{ride to my,ride to the,rides to the,ride home,lift home,drive people,driving people}'::text[]
  where code = 'RIDES';
update pool.category set phrases = phrases || '{peer listeners,listening ear}'::text[] where code = 'LISTENING';
update pool.category set phrases = phrases || '{visits at home,help with a bath,respite care}'::text[]
  where code = 'HOME_VISIT';
