-- Which of social.secret-keys is needed to decrypt the row; null if that is not known.

alter table social_connection add column key_id varchar(255);
alter table pending_connection add column key_id varchar(255);
alter table pending_revocation add column key_id varchar(255);

create index social_connection_key on social_connection (key_id);
