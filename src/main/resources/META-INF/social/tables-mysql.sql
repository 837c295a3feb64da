-- The tables of social login for MariaDB 10.2 and MySQL 8, the like of tables.sql; run at every start, statement by
-- statement. ${binary} is utf8mb4_nopad_bin on MariaDB and utf8mb4_0900_bin on MySQL: with the default of either, two
-- provider accounts whose ids differ in case, in an accent or in a space at the end would be one here.
-- Times are in UTC if the data source says so: connectionTimeZone=UTC for Connector/J, timezone=UTC for MariaDB's.

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
  access_token     mediumtext,
  secret           mediumtext,
  refresh_token    mediumtext,
  token_type       varchar(40),
  scopes           text,
  expires_at       datetime(6),
  grant_parameters text,
  key_id           varchar(255),
  status           varchar(20)  not null,
  created_at       datetime(6)  not null,
  updated_at       datetime(6)  not null,
  refreshing_until datetime(6),
  version          bigint       not null,
  unique index social_connection_account (provider, provider_user_id),
  index social_connection_caller (caller),
  index social_connection_key (key_id)
) character set utf8mb4 collate ${binary};

create table if not exists pending_connection (
  id               varchar(64)  not null primary key,
  caller           varchar(255),
  provider         varchar(64)  not null,
  provider_user_id varchar(255) not null,
  display_name     varchar(1000),
  full_name        varchar(1000),
  email            varchar(1000),
  email_verified   boolean      not null,
  profile_url      varchar(1000),
  image_url        varchar(1000),
  access_token     mediumtext,
  secret           mediumtext,
  refresh_token    mediumtext,
  token_type       varchar(40),
  scopes           text,
  expires_at       datetime(6),
  grant_parameters text,
  key_id           varchar(255),
  ends_at          datetime(6)  not null,
  index pending_connection_ends (ends_at)
) character set utf8mb4 collate ${binary};

create table if not exists spent_flow (
  id      varchar(64) not null primary key,
  ends_at datetime(6) not null,
  index spent_flow_ends (ends_at)
) character set utf8mb4 collate ${binary};

create table if not exists remembered_login (
  series        varchar(64)  not null primary key,
  caller        varchar(255) not null,
  token_hash    varchar(64)  not null,
  previous_hash varchar(64),
  rotated_at    datetime(6)  not null,
  ends_at       datetime(6)  not null,
  index remembered_login_caller (caller),
  index remembered_login_ends (ends_at)
) character set utf8mb4 collate ${binary};

create table if not exists pending_revocation (
  id               varchar(36)  not null primary key,
  provider         varchar(64)  not null,
  provider_user_id varchar(255) not null,
  access_token     mediumtext,
  secret           mediumtext,
  refresh_token    mediumtext,
  token_type       varchar(40),
  scopes           text,
  expires_at       datetime(6),
  grant_parameters text,
  key_id           varchar(255),
  tries            integer      not null,
  next_try_at      datetime(6)  not null,
  created_at       datetime(6)  not null,
  index pending_revocation_next_try (next_try_at),
  index pending_revocation_account (provider, provider_user_id)
) character set utf8mb4 collate ${binary};

create table if not exists voided_login (
  caller    varchar(255) not null primary key,
  voided_at datetime(6)  not null
) character set utf8mb4 collate ${binary};
