-- Tokens of removed connections on their way back to the provider.

create table pending_revocation (
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

create index pending_revocation_next_try on pending_revocation (next_try_at);
create index pending_revocation_account on pending_revocation (provider, provider_user_id);
