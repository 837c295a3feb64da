-- What the library remembers. The same for H2 and PostgreSQL.

create table social_connection (
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
  version          bigint       not null,
  constraint social_connection_account unique (provider, provider_user_id)
);

create index social_connection_caller on social_connection (caller);

create table pending_connection (
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

create index pending_connection_ends on pending_connection (ends_at);

create table spent_flow (
  id      varchar(64) not null primary key,
  ends_at timestamp with time zone not null
);

create index spent_flow_ends on spent_flow (ends_at);

create table remembered_login (
  series        varchar(64)  not null primary key,
  caller        varchar(255) not null,
  token_hash    varchar(64)  not null,
  previous_hash varchar(64),
  rotated_at    timestamp with time zone not null,
  ends_at       timestamp with time zone not null
);

create index remembered_login_caller on remembered_login (caller);
create index remembered_login_ends on remembered_login (ends_at);
