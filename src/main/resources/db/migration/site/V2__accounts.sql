-- the site's own accounts; portable between H2 2 and PostgreSQL 15
create table account (
  name varchar(255) not null primary key,
  password_hash varchar(255),
  full_name varchar(255),
  email varchar(254),
  email_verified boolean not null,
  created_at timestamp with time zone not null,
  version bigint not null
);

create table account_group (
  account_name varchar(255) not null references account (name) on delete cascade,
  group_name varchar(60) not null,
  primary key (account_name, group_name)
);

-- what the library keeps about a caller goes with the caller's account
alter table social_connection add constraint social_connection_of_account
  foreign key (caller) references account (name) on delete cascade;

alter table remembered_login add constraint remembered_login_of_account
  foreign key (caller) references account (name) on delete cascade;
