-- One set of words for how money came or went: what paid a claim was stored as TRANSFER where backing money said
-- BANK_TRANSFER. Nothing else of a row changes. Reversible while nobody paid a claim by e-transfer, or recorded a
-- contribution by bank transfer.
alter table treasury.contribution drop constraint ck_contribution_method,
  add constraint ck_contribution_method
    check (method in ('E_TRANSFER', 'BANK_TRANSFER', 'CHEQUE', 'CASH', 'CARD', 'OTHER'));

alter table treasury.cash_claim drop constraint ck_cash_claim_method;
-- Rows of every organisation, and of claims that are closed; for this statement only.
alter table treasury.cash_claim no force row level security;
alter table treasury.cash_claim disable trigger cash_claim_keeps_to_its_steps;
update treasury.cash_claim set payment_method = 'BANK_TRANSFER' where payment_method = 'TRANSFER';
alter table treasury.cash_claim enable trigger cash_claim_keeps_to_its_steps;
alter table treasury.cash_claim force row level security;
alter table treasury.cash_claim add constraint ck_cash_claim_method
  check (payment_method in ('E_TRANSFER', 'BANK_TRANSFER', 'CHEQUE', 'CASH', 'OTHER'));
