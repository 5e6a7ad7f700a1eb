-- A shift or a duty gets another time or place after people promised to help. Whoever gives the promise back then has not let
-- anybody down: it is not counted. Null while it is as it was promised. Dropping the column and the grants reverses this.
alter table pool.commitment add column moved_at timestamptz;

grant update (title, note, people, minutes, weekday, starts, from_on) on pool.duty to exchange_app;
grant update (held_on, starts_at, ends_at, people) on pool.duty_slot to exchange_app;
