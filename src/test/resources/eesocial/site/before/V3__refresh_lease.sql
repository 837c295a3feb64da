-- until when one node alone may renew the tokens; null if none does
alter table social_connection add column refreshing_until timestamp with time zone;
