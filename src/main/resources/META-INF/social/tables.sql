-- The tables of social login, for H2 and PostgreSQL (tables-mysql.sql for MariaDB and MySQL); run at every start, statement by statement.
-- What exists stays as it is, so this only grows: a new column is an "alter table" at the end.

create table if not exists social_connection (
  id               varchar(36)  not null primary key,
  caller           varchar(255) not null,
  provider         varchar(64)  not null,
  provider_user_id varchar(255) not null,
  rank_no          integer      not null,
  display_name     varchar(1000),
  full_name        varchar(1000),
  email            varchar(1000),
  email_verified   boolean      not null,
  profile_url      varchar(1000),
  image_url        varchar(1000),
  access_token     varchar(100000),
  secret           varchar(100000),
  refresh_token    varchar(100000),
  token_type       varchar(40),
  scopes           varchar(10000),
  expires_at       timestamp with time zone,
  status           varchar(20)  not null,
  created_at       timestamp with time zone not null,
  updated_at       timestamp with time zone not null,
  version          bigint       not null
);

-- not in the table: that may be there already, made by the application's provider of JPA
create unique index if not exists social_connection_account on social_connection (provider, provider_user_id);

create index if not exists social_connection_caller on social_connection (caller);

create table if not exists pending_connection (
  id               varchar(64)  not null primary key,
  provider         varchar(64)  not null,
  provider_user_id varchar(255) not null,
  display_name     varchar(1000),
  full_name        varchar(1000),
  email            varchar(1000),
  email_verified   boolean      not null,
  profile_url      varchar(1000),
  image_url        varchar(1000),
  access_token     varchar(100000),
  secret           varchar(100000),
  refresh_token    varchar(100000),
  token_type       varchar(40),
  scopes           varchar(10000),
  expires_at       timestamp with time zone,
  ends_at          timestamp with time zone not null
);

create index if not exists pending_connection_ends on pending_connection (ends_at);

create table if not exists spent_flow (
  id      varchar(64) not null primary key,
  ends_at timestamp with time zone not null
);

create index if not exists spent_flow_ends on spent_flow (ends_at);

create table if not exists remembered_login (
  series        varchar(64)  not null primary key,
  caller        varchar(255) not null,
  token_hash    varchar(64)  not null,
  previous_hash varchar(64),
  rotated_at    timestamp with time zone not null,
  ends_at       timestamp with time zone not null
);

create index if not exists remembered_login_caller on remembered_login (caller);
create index if not exists remembered_login_ends on remembered_login (ends_at);

-- until when one node alone may renew the tokens; null if none does
alter table social_connection add column if not exists refreshing_until timestamp with time zone;

-- tokens of removed connections on their way back to the provider
create table if not exists pending_revocation (
  id               varchar(36)  not null primary key,
  provider         varchar(64)  not null,
  provider_user_id varchar(255) not null,
  access_token     varchar(100000),
  secret           varchar(100000),
  refresh_token    varchar(100000),
  token_type       varchar(40),
  scopes           varchar(10000),
  expires_at       timestamp with time zone,
  grant_parameters varchar(10000),
  tries            integer      not null,
  next_try_at      timestamp with time zone not null,
  created_at       timestamp with time zone not null
);

create index if not exists pending_revocation_next_try on pending_revocation (next_try_at);
create index if not exists pending_revocation_account on pending_revocation (provider, provider_user_id);

-- what some providers want to hear again at each refresh, encrypted like the tokens
alter table social_connection add column if not exists grant_parameters varchar(10000);
alter table pending_connection add column if not exists grant_parameters varchar(10000);

-- which of social.secret-keys is needed to decrypt the row; null if that is not known
alter table social_connection add column if not exists key_id varchar(255);
alter table pending_connection add column if not exists key_id varchar(255);
alter table pending_revocation add column if not exists key_id varchar(255);

create index if not exists social_connection_key on social_connection (key_id);

-- whose account a pending connection is to be proven to belong to; null for a sign-up
alter table pending_connection add column if not exists caller varchar(255);

-- whose logins no longer count, wherever they are: all that have not seen this moment
create table if not exists voided_login (
  caller    varchar(255) not null primary key,
  voided_at timestamp with time zone not null
);

-- logins that ended one by one, wherever their sessions have copies; for as long as there may be any
create table if not exists ended_login (
  id      varchar(36) not null primary key,
  ends_at timestamp with time zone not null
);

create index if not exists ended_login_ends on ended_login (ends_at);
