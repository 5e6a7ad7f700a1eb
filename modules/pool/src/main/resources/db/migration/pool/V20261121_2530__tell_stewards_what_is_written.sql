-- What a person has not read, now with what is written to the stewards of an organisation: where nobody's need is answered
-- they are the other side, all of them together. For them it is read once one of them looked, or wrote back. Columns are added
-- at the end. Safe to re-create.
create or replace view pool.own_unread as
  with stewarded as (
    select s.organisation_id from identity.seat s
      join identity.membership m on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
     where s.person_id = kernel.current_person() and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now())
  select c.organisation_id, g.name as organisation_name, c.id as commitment_id, c.title, count(*)::int as unread,
         max(m.written_at) as last_at, min(m.written_at) as first_at, false as to_stewards
  from (select c.organisation_id, c.id from pool.commitment c where c.person_id = kernel.current_person()
        union
        select c.organisation_id, c.id from pool.commitment c where c.entered_by = kernel.current_person()
        union
        select c.organisation_id, c.id from pool.need n
          join pool.commitment c on c.organisation_id = n.organisation_id and c.need_id = n.id
         where n.needed_by = kernel.current_person()) mine
  join pool.commitment c on c.organisation_id = mine.organisation_id and c.id = mine.id
  join identity.organisation g on g.id = c.organisation_id and g.suspended_at is null
  join pool.promise_message m on m.organisation_id = c.organisation_id and m.commitment_id = c.id
  left join pool.message_seen s
    on s.organisation_id = c.organisation_id and s.topic_id = c.id and s.person_id = kernel.current_person()
  where m.author_id <> kernel.current_person() and m.removed_at is null and m.hidden_at is null
    and m.written_at > coalesce(s.seen_at, '-infinity')
  group by c.organisation_id, g.name, c.id, c.title
  union all
  select c.organisation_id, g.name, c.id, c.title, count(*)::int, max(m.written_at), min(m.written_at), true
  from stewarded
  join pool.commitment c on c.organisation_id = stewarded.organisation_id
  join identity.organisation g on g.id = c.organisation_id and g.suspended_at is null
  -- Whoever promised writes to the stewards; what these write on the page is to whoever promised.
  join pool.promise_message m on m.organisation_id = c.organisation_id and m.commitment_id = c.id and m.author_id = c.person_id
  left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
  where n.needed_by is null and m.removed_at is null and m.hidden_at is null
    and kernel.current_person() not in (c.person_id, c.entered_by)
    and not exists (select from pool.message_seen s
                     where s.organisation_id = c.organisation_id and s.topic_id = c.id
                       and s.person_id <> c.person_id and s.seen_at >= m.written_at)
    and not exists (select from pool.promise_message a
                     where a.organisation_id = c.organisation_id and a.commitment_id = c.id
                       and a.author_id <> c.person_id and a.written_at > m.written_at)
  group by c.organisation_id, g.name, c.id, c.title;
