-- Roles, database and grants on a PostgreSQL server (15 or later), once, as its superuser:
--   SANYI_OWNER_PASSWORD=… SANYI_APP_PASSWORD=… SANYI_READER_PASSWORD=… psql -f init.sql
-- The official image runs it by itself from /docker-entrypoint-initdb.d.
\set ON_ERROR_STOP on
\getenv owner_password SANYI_OWNER_PASSWORD
\getenv app_password SANYI_APP_PASSWORD
\getenv reader_password SANYI_READER_PASSWORD

set password_encryption = 'scram-sha-256';

create role sanyi_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role sanyi_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create role sanyi_reader login nosuperuser nocreatedb nocreaterole password :'reader_password';

create database sanyi owner sanyi_owner template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke all on database sanyi from public;
grant connect on database sanyi to sanyi_app, sanyi_reader;

\connect sanyi

grant usage on schema public to sanyi_app, sanyi_reader;
alter default privileges for role sanyi_owner grant select, insert, update, delete on tables to sanyi_app;
alter default privileges for role sanyi_owner grant usage, select on sequences to sanyi_app;
alter default privileges for role sanyi_owner grant select on tables to sanyi_reader;
