-- What commands were sent only grows, whoever writes.
create trigger command_only_grows before update or delete on kernel.command
  for each row execute function kernel.refuse_change();
create trigger command_is_never_emptied before truncate on kernel.command
  for each statement execute function kernel.refuse_change();
