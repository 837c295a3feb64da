-- What some providers want to hear again at each refresh, encrypted like the tokens.

alter table social_connection add column grant_parameters varchar(10000);
alter table pending_connection add column grant_parameters varchar(10000);
