-- Tenant-owned and only grows: the commands clients named with a key of their own, so that sending one twice does it once.
-- For every module that moves value. No foreign keys: the kernel comes before organisations and people.
create table kernel.command (
  organisation_id text        not null,
  actor_id        uuid        not null,
  key             uuid        not null,
  fingerprint     text        not null,
  result_id       uuid        not null,
  at              timestamptz not null,
  constraint pk_command primary key (organisation_id, actor_id, key)
);
grant select, insert on kernel.command to exchange_app;
call kernel.make_tenant_owned('kernel.command');
