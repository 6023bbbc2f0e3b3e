-- Where what was made is found: a repetition is told as the first answer told it.
alter table idempotency add column location text;
