create table record_entry (
    chain    varchar(120) not null,
    seq      bigint       not null check (seq > 0),
    at       timestamptz  not null,
    actor    varchar(200) not null,
    action   varchar(80)  not null,
    payload  text         not null,
    previous char(64)     not null,
    hash     char(64)     not null,
    primary key (chain, seq)
);

create table record_anchor (
    seq      bigint      primary key check (seq > 0),
    at       timestamptz not null,
    chains   int         not null,
    digest   char(64)    not null,
    previous char(64)    not null,
    hash     char(64)    not null
);

-- The heads that had moved since the anchor before.
create table record_anchor_head (
    anchor bigint       not null references record_anchor,
    chain  varchar(120) not null,
    seq    bigint       not null,
    hash   char(64)     not null,
    primary key (chain, anchor)
);

create index record_anchor_head_anchor on record_anchor_head (anchor);

revoke update, delete, truncate on record_entry, record_anchor, record_anchor_head from ${app};
