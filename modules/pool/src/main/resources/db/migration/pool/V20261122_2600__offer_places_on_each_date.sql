-- What each date of a series has for those who take part; null when people only help. Dropping the five columns reverses this.

alter table pool.event_series
  add column places int constraint ck_event_series_places check (places between 1 and 500),
  -- For one place; 0 is free.
  add column price_credits int constraint ck_event_series_price check (price_credits between 0 and 1000),
  -- How many days before each date a place can be given back at the latest.
  add column cancel_days int constraint ck_event_series_cancel check (cancel_days between 0 and 60),
  -- When those who take part are there, by the organisation's clock; empty is as long as the shifts.
  add column places_start time,
  add column places_end time,
  add constraint ck_event_series_places_whole check (
    (places is null) = (price_credits is null) and (places is null) = (cancel_days is null)
    and (places is not null or places_start is null) and (places_start is null) = (places_end is null)
    and (places_start is null or places_end > places_start));
