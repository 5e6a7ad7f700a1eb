-- Run once by a superuser on a new PostgreSQL cluster (15 or newer), before the first migration.
-- Three roles, so that the running application can never do what only a migration may:
--   exchange_owner  owns every schema and table and runs the migrations;
--   exchange_views  owns the exchange views, through which chosen columns are read across organisations;
--   exchange_app    is what the application signs in as. It owns nothing, and row-level security binds it.
-- The passwords here are for local runs and tests; change them everywhere else.
create role exchange_views nologin nosuperuser nobypassrls;
create role exchange_owner login nosuperuser nobypassrls password 'demo-owner';
create role exchange_app   login nosuperuser nobypassrls password 'demo-app';
grant exchange_views to exchange_owner;
create role keycloak login nosuperuser nobypassrls password 'demo-keycloak';

create database exchange owner exchange_owner encoding 'UTF8' template template0;
create database keycloak owner keycloak encoding 'UTF8' template template0;
revoke all on database exchange from public;
revoke all on database keycloak from public;
grant connect on database exchange to exchange_app;
