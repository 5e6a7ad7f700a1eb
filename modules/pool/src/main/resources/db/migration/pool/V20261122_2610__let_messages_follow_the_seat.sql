-- Whoever once wrote a promise down for a member, set credits aside for one or published for one reads and ends that as a
-- steward, and no longer than they are one; what is written to a managed member is then read by the others. Safe to re-create.
create or replace function pool.is_between(p_organisation text, p_commitment uuid, p_person uuid) returns boolean
  language sql stable as $$
  select exists (select from pool.commitment c
                   left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
                  where c.organisation_id = p_organisation and c.id = p_commitment
                    and p_person in (c.person_id, n.needed_by))
      or exists (select from identity.seat s where s.organisation_id = p_organisation and s.person_id = p_person
                    and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now()) $$;

create or replace view pool.own_unread as
  with stewarded as (
    select s.organisation_id from identity.seat s
      join identity.membership m on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
     where s.person_id = kernel.current_person() and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now())
  select c.organisation_id, g.name as organisation_name, c.id as commitment_id, c.title, count(*)::int as unread,
         max(m.written_at) as last_at, min(m.written_at) as first_at, false as to_stewards
  from (select c.organisation_id, c.id from pool.commitment c where c.person_id = kernel.current_person()
        union
        select c.organisation_id, c.id from stewarded
          join pool.commitment c on c.organisation_id = stewarded.organisation_id
          join identity.person w on w.id = c.person_id and w.managed_by = c.organisation_id
         where c.entered_by = kernel.current_person()
            or not exists (select from identity.seat t where t.organisation_id = c.organisation_id
                              and t.person_id = c.entered_by and t.kind = 'STEWARD' and t.from_at <= now() and t.until_at > now())
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

create or replace view pool.own_commitment as
  select c.organisation_id, g.name as organisation_name, c.id, c.person_id, c.entered_by, c.kind, c.funding, c.state,
         c.state_since, c.title, c.need_id, c.offer_id, c.shift_id, c.expected_minutes, c.actual_minutes, c.done_on,
         c.credits, c.banked_after, c.confirmed_at, c.transfer_id, c.created_at
  from pool.commitment c join identity.organisation g on g.id = c.organisation_id
  where c.person_id = kernel.current_person() or (c.entered_by = kernel.current_person() and exists (
       select from pool.own_ward w where w.organisation_id = c.organisation_id and w.person_id = c.person_id));

create or replace view pool.own_spend as
  select s.organisation_id, g.name as organisation_name, s.id, s.offer_id, s.title, s.unit_label, s.person_id,
         s.entered_by, s.receiver_id, s.quantity, s.price_each, s.credits, s.state, s.held_at, s.closed_at,
         s.hold_transfer, s.close_transfer
  from pool.spend s join identity.organisation g on g.id = s.organisation_id
  where s.person_id = kernel.current_person() or (s.entered_by = kernel.current_person() and exists (
       select from pool.own_ward w where w.organisation_id = s.organisation_id and w.person_id = s.person_id))
     or s.receiver_id = kernel.current_person();

create or replace view pool.own_publication as
  select 'OFFER' as kind, o.organisation_id, g.name as organisation_name, o.id, o.title, o.state, o.created_at, o.expires_at,
         o.last_day, g.zone, 0 as waiting, false as done
  from pool.offer o join identity.organisation g on g.id = o.organisation_id
  where o.offered_by = kernel.current_person() or (o.published_by = kernel.current_person() and exists (
       select from identity.seat s where s.organisation_id = o.organisation_id and s.person_id = kernel.current_person()
          and s.kind in ('STEWARD', 'ADMIN') and s.from_at <= now() and s.until_at > now()))
  union all
  select 'NEED', n.organisation_id, g.name, n.id, n.title, n.state, n.created_at, n.expires_at,
         n.last_day, g.zone,
         (select count(*)::int from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'OFFERED'),
         n.needed_by is not null and exists (select 1 from pool.commitment m
           where m.organisation_id = n.organisation_id and m.need_id = n.id and m.state = 'CONFIRMED'
             and (n.renewed_at is null or m.confirmed_at > n.renewed_at))
  from pool.need n join identity.organisation g on g.id = n.organisation_id
  where n.needed_by = kernel.current_person() or (n.published_by = kernel.current_person() and exists (
       select from identity.seat s where s.organisation_id = n.organisation_id and s.person_id = kernel.current_person()
          and s.kind in ('STEWARD', 'ADMIN') and s.from_at <= now() and s.until_at > now()));
