-- Where every steward is concerned nobody near can listen, so waiting helps nobody.
alter table pool.dispute
  drop constraint ck_dispute_goes_up,
  add constraint ck_dispute_goes_up check (goes_up_at >= opened_at);
