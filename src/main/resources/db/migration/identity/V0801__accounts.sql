-- Accounts, the throttle of their login, and the one setup of an empty installation.

create table account (
    id                   uuid primary key,
    login                text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    password_hash        text        not null,
    person_id            uuid        not null unique,
    version              int         not null default 1,
    password_changed_at  timestamptz not null,
    must_change_password boolean     not null default false,
    disabled             boolean     not null default false
);

comment on column account.version is 'a session carries it; every change that must end running sessions raises it';

-- Tries that have not succeeded, by digest of the login name (whether the account exists or not) and of the network address.
create table login_attempt (
    subject       text primary key,
    failures      int         not null,
    blocked_until timestamptz,
    last_at       timestamptz not null
);

create index login_attempt_by_age on login_attempt (last_at);

create table setup (
    id           boolean primary key default true check (id),
    completed_at timestamptz
);

insert into setup (id) values (true);

create table setup_token (
    token_hash text primary key,
    expires_at timestamptz not null
);

-- Nobody needs hashes and tokens for a report.
revoke all on account, login_attempt, setup, setup_token from ${reader};
