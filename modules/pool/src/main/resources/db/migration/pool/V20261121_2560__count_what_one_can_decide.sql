-- The numbers beside a steward's queue hold what whoever asks can decide now, and nothing else. Only views, so it can be
-- reversed at any time.

-- Whoever asks, and those they live with today.
create view pool.kin as
  select kernel.current_person() as person_id where kernel.current_person() is not null
  union
  select other.person_id from identity.household_member mine
    join identity.household_member other on other.household_id = mine.household_id and other.left_at is null
   where mine.person_id = kernel.current_person() and mine.left_at is null;
alter view pool.kin owner to exchange_views;
grant select on pool.kin to exchange_app;

-- What waits in the queue of the current organisation, and for whom when not for the steward who asks; null when for them.
-- Who may decide is said by the program at the press; here it is counted for many at once.
create view pool.queue_line as
  select c.organisation_id, c.id, c.person_id, c.state, c.state_since, c.funding, c.hold_id,
    case
      when c.state = 'OFFERED' then case
        when c.funding = 'POT' and c.agreed_by is null then 'POT'
        -- Whoever is helped pays, and says yes themselves; or a steward who acts for them and not for the helper.
        when c.payer_id is not null and n.needed_by is distinct from kernel.current_person()
             and not (payer.managed_by is not distinct from c.organisation_id and helper.managed_by is distinct from c.organisation_id) then 'PAYER'
        when n.needed_by = kernel.current_person() then null
        when c.entered_by = kernel.current_person() or c.person_id in (select person_id from pool.kin)
             or n.needed_by in (select person_id from pool.kin) then 'ANOTHER_STEWARD' end
      when coalesce(o.stewards_elsewhere, e.stewards_elsewhere) and exists (
             select from identity.seat s
              where s.organisation_id = c.organisation_id and s.person_id = c.person_id and s.kind = 'STEWARD'
                and s.from_at <= now() and s.until_at > now()) then 'ANOTHER_ORGANISATION'
      when kernel.current_person() in (c.entered_by, c.fulfilled_by) or c.person_id in (select person_id from pool.kin)
           or n.needed_by in (select person_id from pool.kin) then 'ANOTHER_STEWARD'
      when exists (select from pool.first_word f
                    where f.organisation_id = c.organisation_id and f.commitment_id = c.id
                      and f.steward_id = kernel.current_person() and f.at >= c.state_since) then 'SECOND_STEWARD'
    end as waits_for
  from pool.commitment c
  cross join pool.exchange_promise_policy e
  left join pool.promise_policy o on o.organisation_id = c.organisation_id
  left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
  left join identity.person helper on helper.id = c.person_id
  left join identity.person payer on payer.id = c.payer_id
  where c.organisation_id = kernel.current_organisation() and c.state in ('OFFERED', 'FULFILLED', 'DISPUTED');
alter view pool.queue_line owner to exchange_views;
grant select on pool.queue_line to exchange_app;

-- The work of stewards elsewhere, without that of one's own household, and with what the rules there look at: so that whoever
-- judges it sees what is asked before they press.
create or replace view pool.relief_work as
  select c.organisation_id, g.name as organisation_name, c.id, c.version, c.title, p.display_name as person_name,
         c.funding, c.actual_minutes, c.actual_cents, c.actual_units, c.done_on, c.fulfilment_note, c.reference, c.state_since,
         c.agreed_credits, c.unit_credits,
         case when o.organisation_id is null then e.evidence_above else o.evidence_above end as evidence_above,
         case when o.organisation_id is null then e.second_above else o.second_above end as second_above,
         coalesce(o.pair_most, e.pair_most) as pair_most,
         (select count(*) from pool.commitment k
           where k.organisation_id = c.organisation_id and k.confirmed_by = kernel.current_person()
             and k.person_id = c.person_id and k.confirmed_at > now() - interval '30 days') as together,
         exists (select from pool.promise_photo h where h.organisation_id = c.organisation_id and h.commitment_id = c.id
                    and h.added_by <> kernel.current_person()) as photographed,
         f.steward_id is not null as has_word,
         coalesce(f.steward_id = kernel.current_person(), false) as own_word
  from pool.commitment c
  join identity.organisation g on g.id = c.organisation_id and g.suspended_at is null
  join identity.person p on p.id = c.person_id
  cross join pool.exchange_promise_policy e
  left join pool.promise_policy o on o.organisation_id = c.organisation_id
  left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
  left join pool.first_word f on f.organisation_id = c.organisation_id and f.commitment_id = c.id and f.at >= c.state_since
  where c.state = 'FULFILLED' and coalesce(o.stewards_elsewhere, e.stewards_elsewhere)
    and c.person_id not in (select person_id from pool.kin)
    and (n.needed_by is null or n.needed_by not in (select person_id from pool.kin))
    and kernel.current_person() not in (c.entered_by, c.fulfilled_by)
    and exists (select from identity.seat s where s.organisation_id = c.organisation_id and s.person_id = c.person_id
                  and s.kind = 'STEWARD' and s.from_at <= now() and s.until_at > now())
    and exists (select from identity.seat s join identity.membership m
                  on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                where s.person_id = kernel.current_person() and s.kind = 'STEWARD'
                  and s.organisation_id <> c.organisation_id and s.from_at <= now() and s.until_at > now())
    and not exists (select from identity.membership m where m.organisation_id = c.organisation_id
                      and m.person_id = kernel.current_person() and m.state = 'ACTIVE');

-- Quiet requests, without those of one's own household: nobody agrees to these for them.
create or replace view pool.pot_request as
  select c.organisation_id, g.name as organisation_name, c.id, c.title, c.agreed_credits, c.created_at
  from pool.commitment c join identity.organisation g on g.id = c.organisation_id
  left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
  where c.funding = 'POT' and c.state = 'OFFERED' and c.agreed_by is null and g.suspended_at is null
    and c.person_id not in (select person_id from pool.kin) and c.entered_by <> kernel.current_person()
    and (n.needed_by is null or n.needed_by not in (select person_id from pool.kin))
    and exists (select from identity.seat s join identity.membership m
                  on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.state = 'ACTIVE'
                where s.person_id = kernel.current_person() and s.kind = 'STEWARD'
                  and s.organisation_id <> c.organisation_id and s.from_at <= now() and s.until_at > now())
    and not exists (select from identity.membership m where m.organisation_id = c.organisation_id
                      and m.person_id = kernel.current_person() and m.state = 'ACTIVE');
