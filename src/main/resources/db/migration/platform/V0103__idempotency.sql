-- The first answer to a command, given again when the same account repeats it under the same key.
create table idempotency (
    account      uuid        not null,
    key          varchar(80) not null,
    request_hash char(64)    not null,
    status       int,
    body         text,
    created_at   timestamptz not null,
    primary key (account, key)
);

create index idempotency_created_at on idempotency (created_at);

comment on column idempotency.status is 'HTTP status of the answer; null while the first request runs';
