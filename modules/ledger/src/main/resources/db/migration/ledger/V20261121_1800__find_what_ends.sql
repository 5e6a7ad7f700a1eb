-- The daily look for credits that end reads these only; lots that never end, the usual case, stay out of it.
create index ix_holding_ending on ledger.holding (expires_at) where expires_at is not null;
