-- Accounts, the throttle of their login, the one setup of an empty installation, and the sessions (Spring Session's tables).

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

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
