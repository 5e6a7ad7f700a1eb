-- Leftover minutes belong to a person and are counted wherever their work is confirmed: they see their own bank, and an
-- organisation that of whoever promised something there or is looked after by its stewards. Nobody else reads or changes one. Of
-- what moved, a person sees theirs and an organisation what it confirmed. Dropping the policies and disabling row-level security
-- reverses this.
alter table pool.minute_bank enable row level security;
alter table pool.minute_bank force row level security;
create policy own_or_where_one_works on pool.minute_bank to exchange_app, exchange_owner
  using (person_id = (select kernel.current_person())
    or exists (select from pool.commitment c
                where c.organisation_id = (select kernel.current_organisation()) and c.person_id = minute_bank.person_id)
    or exists (select from identity.person p
                where p.id = minute_bank.person_id and p.managed_by = (select kernel.current_organisation())));
create policy exchange_views_read on pool.minute_bank for select to exchange_views using (true);

alter table pool.minute_movement enable row level security;
alter table pool.minute_movement force row level security;
create policy own_or_confirmed_here on pool.minute_movement to exchange_app, exchange_owner
  using (person_id = (select kernel.current_person())
    or organisation_id = (select kernel.current_organisation()))
  with check (organisation_id = (select kernel.current_organisation()));
create policy exchange_views_read on pool.minute_movement for select to exchange_views using (true);
