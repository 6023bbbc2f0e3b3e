-- Whether a document is made public (公开属性), on what ground it is not, and when it was published.
create table reply_disclosure (
    reply_id     uuid primary key references reply,
    disclosure   text        not null check (disclosure in ('ACTIVE', 'ACTIVE_BODY', 'ON_REQUEST', 'NONE')),
    ground       text check (ground in ('STATE_SECRET', 'PRIVACY', 'INTERNAL', 'PROCESS')),
    reason       text check (length(reason) <= 200),
    decided_by   uuid        not null,
    decider      text        not null,
    decided_at   timestamptz not null,
    published_by uuid,
    publisher    text,
    published_at timestamptz,
    check (disclosure <> 'NONE' or ground is not null),
    check (disclosure in ('ACTIVE', 'ACTIVE_BODY') or reason is not null),
    check (published_at is null or disclosure in ('ACTIVE', 'ACTIVE_BODY'))
);

create index reply_disclosure_published on reply_disclosure (published_at desc) where published_at is not null;
create index reply_by_signing on reply (signed_at) where state = 'SIGNED';

revoke delete, truncate on reply_disclosure from ${app};
