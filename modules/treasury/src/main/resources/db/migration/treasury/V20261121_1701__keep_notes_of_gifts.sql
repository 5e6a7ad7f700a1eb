-- What somebody wrote with a gift. Words of people for people: never in the journal, and deleted with the person. The
-- gift itself is a transfer of the same id. Safe to drop.
create table treasury.gift_note (
  transfer_id uuid        not null constraint pk_gift_note primary key,
  giver_id    uuid        not null,
  -- The person it was for; null for an organisation or the pot.
  receiver_id uuid,
  note        text        not null constraint ck_gift_note_note check (length(note) between 1 and 500),
  at          timestamptz not null
);
create index ix_gift_note_giver on treasury.gift_note (giver_id);
create index ix_gift_note_receiver on treasury.gift_note (receiver_id) where receiver_id is not null;
comment on table treasury.gift_note is 'person-owned: read by whoever gave or was given, and by nobody else';
alter table treasury.gift_note enable row level security;
alter table treasury.gift_note force row level security;
create policy gift_note_read on treasury.gift_note for select to exchange_app using (
  giver_id = (select kernel.current_person()) or receiver_id = (select kernel.current_person()));
create policy gift_note_write on treasury.gift_note for insert to exchange_app
  with check (giver_id = (select kernel.current_person()));
create policy gift_note_erase on treasury.gift_note for delete to exchange_app using (
  giver_id = (select kernel.current_person()) or receiver_id = (select kernel.current_person()));
grant select, insert, delete on treasury.gift_note to exchange_app;
