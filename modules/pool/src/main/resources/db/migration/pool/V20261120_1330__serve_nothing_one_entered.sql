-- Whoever sets credits aside for a member without e-mail is neither the one who receives them nor the one who says that
-- it was given: otherwise one steward could empty a managed member's wallet into their own, alone. Safe to reverse.
alter table pool.spend
  add constraint ck_spend_not_to_who_entered check (receiver_id <> entered_by),
  add constraint ck_spend_given_by_another check (state <> 'CAPTURED' or closed_by not in (person_id, entered_by));
