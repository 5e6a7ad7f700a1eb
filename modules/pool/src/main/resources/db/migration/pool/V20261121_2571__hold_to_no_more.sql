-- Whoever has a place is held to less when the event is changed, and never to more. Dropping the trigger and its function and
-- revoking the grant reverses this.

-- At 0 it can be given back until the event: so it is once the hours or the location are other ones.
grant update (cancel_days) on pool.participation to exchange_app;
create function pool.hold_to_no_more() returns trigger language plpgsql as $$
begin
  if new.cancel_days > old.cancel_days then
    raise exception 'whoever has a place is held to no more than they agreed' using errcode = 'CE001';
  end if;
  return new;
end $$;
create trigger participation_is_held_to_no_more before update of cancel_days on pool.participation
  for each row execute function pool.hold_to_no_more();
