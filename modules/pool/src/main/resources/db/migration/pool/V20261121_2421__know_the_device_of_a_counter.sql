-- Anybody who knows a counter's number could lock it with wrong PINs, for the venue's own tablet too. The device that entered the
-- PIN last is known again by a second secret, and its tries are counted apart: strangers lock strangers out.
-- Dropping the columns reverses this.
alter table pool.counter_seat
  -- SHA-256 of 256 random bits that only the device's cookie knows. It opens nothing by itself.
  add column known_hash text constraint ck_counter_seat_known check (known_hash ~ '^[0-9a-f]{64}$'),
  add column known_wrong_tries int not null default 0 constraint ck_counter_seat_known_tries check (known_wrong_tries >= 0),
  add column known_locked_until timestamptz;
grant update (known_hash, known_wrong_tries, known_locked_until) on pool.counter_seat to exchange_app;
