-- An operator closes an account: update account set closed_at = current_timestamp where name = '...'
alter table account add column closed_at timestamp with time zone;

-- since when it is certain whose address and whose password it is
alter table account add column email_verified_at timestamp with time zone;
update account set email_verified_at = created_at where email_verified = true;
alter table account drop column email_verified;

alter table account add column password_set_at timestamp with time zone;
update account set password_set_at = created_at where password_hash is not null;
