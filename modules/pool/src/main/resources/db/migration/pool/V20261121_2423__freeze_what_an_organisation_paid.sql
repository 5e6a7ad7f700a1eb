-- What an organisation paid for with a ticket can be frozen like any other spend: given back, it goes to that organisation's wallet
-- and to no person. Reversible while nothing of the kind was frozen.
alter table pool.freeze
  add column payer_organisation text constraint fk_freeze_payer_organisation references identity.organisation,
  add constraint ck_freeze_payer_organisation check (payer_organisation is null
    or (spend_id is not null and payer_organisation <> organisation_id));
