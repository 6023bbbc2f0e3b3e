-- Access tokens of programs: only digests of their secrets are stored.

create table api_token (
    id              uuid primary key,
    account_id      uuid        not null references account (id),
    account_version int         not null,
    name            text        not null,
    hash            text        not null unique,
    scopes          text[]      not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    last_used_at    timestamptz
);

comment on column api_token.account_version is 'the account''s when it was created: what ends sessions ends tokens';
comment on column api_token.last_used_at is 'to the minute; null: never';

create index api_token_of_account on api_token (account_id, created_at desc);
create unique index api_token_name on api_token (account_id, name) where revoked_at is null;

revoke all on api_token from ${reader};
