-- What one receiver gets on one channel, in order, one at a time: a person's mail, a unit's webhook.
create table delivery_lane (
    id          uuid primary key,
    channel     text        not null check (channel in ('MAIL', 'WEBHOOK')),
    failures    int         not null default 0,
    not_before  timestamptz not null default timestamptz '1970-01-01 00:00:00+00',
    lease       uuid,
    lease_until timestamptz,
    check ((lease is null) = (lease_until is null))
);
create index delivery_lane_turn on delivery_lane (channel, not_before, id);

-- A channel as a whole: closed while its own server is down.
create table delivery_gate (
    channel    text primary key check (channel in ('MAIL', 'WEBHOOK')),
    failures   int         not null default 0,
    not_before timestamptz not null default timestamptz '1970-01-01 00:00:00+00',
    last_error text check (length(last_error) <= 200)
);
insert into delivery_gate (channel) values ('MAIL'), ('WEBHOOK');

-- One notice to one receiver. The id is the event id that the receiver sees.
create table notice_delivery (
    id          uuid primary key,
    sequence    bigint generated always as identity,
    notice_id   uuid        not null references notice (id),
    lane_id     uuid        not null references delivery_lane (id),
    case_number text,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
    due_at      timestamptz not null,
    digest      boolean     not null default false,
    attempts    int         not null default 0,
    last_error  text check (length(last_error) <= 200),
    created_at  timestamptz not null,
    done_at     timestamptz,
    check ((state = 'WAITING') = (done_at is null)),
    unique (notice_id, lane_id)
);
create index notice_delivery_next on notice_delivery (lane_id, sequence) where state = 'WAITING';
create index notice_delivery_oldest on notice_delivery (due_at) where state = 'WAITING';
create index notice_delivery_list on notice_delivery (sequence desc);
create index notice_delivery_by_state on notice_delivery (state, sequence desc);
create index notice_delivery_by_receiver on notice_delivery (lane_id, sequence desc);
create index notice_delivery_by_case on notice_delivery (case_number, sequence desc);

revoke delete, truncate on delivery_lane from ${app};
revoke insert, delete, truncate on delivery_gate from ${app};
revoke truncate on notice_delivery from ${app};
