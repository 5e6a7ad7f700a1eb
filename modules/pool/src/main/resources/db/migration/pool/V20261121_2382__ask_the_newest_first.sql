-- Whether a word is known is asked of the newest hundred offers first: one that many say stands among them, and the index of
-- all its thousands need not be read. Otherwise as before. Safe to re-create.
create or replace function pool.query_of(said text, at timestamptz) returns tsquery language plpgsql stable as $$
declare
  typed text;
  near text;
  most int;
  known boolean;
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
    known := length(typed) not between 4 and 40;
    -- A word that many say stands among the newest: the index of all its thousands need not be read to know it.
    known := known or exists (select 1 from (select v.words, v.expires_at from pool.exchange_offer v
        order by v.created_at desc limit 100) newest where newest.words @@ term and newest.expires_at > at);
    if not known then
      known := exists (select 1 from pool.exchange_offer v where v.words @@ term and v.expires_at > at)
        or exists (select 1 from pool.exchange_need v where v.words @@ term and v.expires_at > at);
    end if;
    if not known then
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
