-- Closes chapters as before (V20261121_1600), at the same price before the tables' first statistics as after: an account of
-- 40,000 lines took a minute and a half then.
create or replace function ledger.close_chapters(p_lines integer) returns bigint
  language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_mark   ledger.chapter_mark;
  v_closed bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtext('ledger.close_chapters'));
  select * into v_mark from ledger.chapter_mark;
  if found and v_mark.next_xact <= pg_snapshot_xmin(pg_current_snapshot()) then
    insert into ledger.chapter
    select p.account_id, coalesce(lag(p.through) over (partition by p.account_id order by p.part), p.covered), p.through,
           p.lines, p.gained, p.lost, p.first_effective, p.last_effective, p.first_recorded, p.last_recorded
      from (select l.account_id, l.covered, l.part, max(l.id) as through, count(*) as lines,
                   sum(greatest(l.change, 0)) as gained, sum(greatest(-l.change, 0)) as lost,
                   min(l.effective_at) as first_effective, max(l.effective_at) as last_effective,
                   min(l.recorded_at) as first_recorded, max(l.recorded_at) as last_recorded
              from (select b.id as account_id, b.covered, e.id, t.effective_at, t.recorded_at, c.change,
                           (row_number() over (partition by b.id order by e.id) - 1) / p_lines as part
                      from (select a.id, a.kind, coalesce(d.through, 0) as covered
                              from ledger.account a
                              left join (select account_id, max(through_entry) as through
                                           from ledger.chapter group by account_id) d on d.account_id = a.id
                             where (select count(*) from (
                                      select from ledger.entry x
                                       where x.account_id = a.id and x.id > coalesce(d.through, 0)
                                         and x.id <= v_mark.entry limit p_lines) y) = p_lines) b
                     -- "offset 0" makes these look-ups by key, whatever the statistics say.
                     cross join lateral (
                       select n.id, n.transfer_id from ledger.entry n
                        where n.account_id = b.id and n.id > b.covered and n.id <= v_mark.entry and n.closing
                        offset 0) e
                     cross join lateral (
                       select h.effective_at, h.recorded_at from ledger.transfer h where h.id = e.transfer_id offset 0) t
                     -- "+ 0" keeps this to the entries of the transfer: a planner that does not know yet how busy the
                     -- account is would read all of the account's for each line.
                     cross join lateral (
                       select sum(ledger.change(b.kind, x.side, x.quantity)) as change
                         from ledger.entry x where x.transfer_id = e.transfer_id and x.account_id + 0 = b.id offset 0) c) l
             group by l.account_id, l.covered, l.part
            having count(*) = p_lines) p;
    get diagnostics v_closed = row_count;
  end if;
  insert into ledger.chapter_mark (entry, next_xact)
  select case when s.is_called then s.last_value else 0 end, pg_snapshot_xmax(pg_current_snapshot())
    from ledger.entry_id_seq s
  on conflict (id) do update set entry = excluded.entry, next_xact = excluded.next_xact;
  return v_closed;
end $$;
