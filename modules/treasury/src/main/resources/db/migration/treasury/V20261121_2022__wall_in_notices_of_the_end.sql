-- Who was told that credits end is that person's, as notes of gifts are: nobody else sees it, not even with the
-- application's role. The nightly job says for each notice whose it is. Safe to reverse.
comment on table treasury.expiry_notice is 'person-owned: read and written on behalf of whoever is told, and of nobody else';
alter table treasury.expiry_notice enable row level security;
alter table treasury.expiry_notice force row level security;
create policy expiry_notice_own on treasury.expiry_notice to exchange_app
  using (person_id = (select kernel.current_person())) with check (person_id = (select kernel.current_person()));

-- What only grows says so itself, whoever asks.
do $$
declare
  t text;
begin
  foreach t in array array['expiry_notice', 'pledge_amount', 'pledge_receipt', 'daily_measure'] loop
    execute format('create trigger %I before update or delete on treasury.%I for each row execute function kernel.refuse_change()',
                   t || '_only_grows', t);
    execute format('create trigger %I before truncate on treasury.%I for each statement execute function kernel.refuse_change()',
                   t || '_is_never_emptied', t);
  end loop;
end $$;
create trigger payment_event_is_never_emptied before truncate on treasury.payment_event
  for each statement execute function kernel.refuse_change();

-- Of the bank's lines and rows only what is decided about them changes, never what the bank wrote.
revoke update on treasury.bank_import, treasury.bank_row, treasury.bank_line, treasury.bank_match, treasury.bank_explanation,
  treasury.bank_rule from exchange_app;
grant update (state, imported, decided_by, decided_at, undone_by, undone_at) on treasury.bank_import to exchange_app;
grant update (verdict, reason) on treasury.bank_row to exchange_app;
grant update (undone_at, kind, counterparty) on treasury.bank_line to exchange_app;
grant update (released_by, released_at) on treasury.bank_match to exchange_app;
grant update (replaced_at) on treasury.bank_explanation to exchange_app;
grant update (ended_at) on treasury.bank_rule to exchange_app;
