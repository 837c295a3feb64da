create table if not exists account (id varchar(36) primary key, name varchar(255) not null, host boolean not null);
create table if not exists entry (id varchar(36) primary key, author varchar(36) not null references account (id), words varchar(500) not null, written_at timestamp with time zone not null);
