-- What is made known to everybody about a case, what anybody objects, and what was answered.

create table public_notice (
    id              uuid primary key,
    case_number     text        not null,
    -- the run beside the case's main process that carries it
    run             text        not null,
    jurisdiction    text        not null,
    unit_id         uuid        not null,
    unit_name       text        not null,
    subject         text        not null check (length(subject) between 4 and 100),
    body            text        not null check (length(body) between 10 and 5000),
    document_id     uuid,
    opens_on        date        not null,
    closes_on       date        not null,
    state           text        not null check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    published_by    uuid        not null,
    publisher       text        not null,
    published_at    timestamptz not null,
    ended_at        timestamptz,
    result          text,
    withdraw_reason text,
    check (closes_on >= opens_on),
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'WITHDRAWN') = (withdraw_reason is not null))
);

create unique index public_notice_of_run on public_notice (run) where state = 'OPEN';
create index public_notice_of_case on public_notice (case_number, published_at);
create index public_notice_by_time on public_notice (published_at desc, id);

create table objection (
    id              uuid primary key,
    receipt         text        not null unique,
    notice_id       uuid        not null references public_notice,
    case_number     text        not null,
    -- the step in which it is answered
    step_id         uuid        not null unique,
    request_key     text        not null,
    code_hash       text        not null,
    name            text        not null check (length(name) between 2 and 50),
    contact         text        not null check (length(contact) between 5 and 100),
    content         text        not null check (length(content) between 10 and 2000),
    file_name       text,
    media_type      text,
    file_sha256     text,
    file            bytea,
    received_at     timestamptz not null,
    outcome         text check (outcome in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    answer          text,
    answered_by     uuid,
    answerer        text,
    answering_unit  text,
    answered_at     timestamptz,
    unique (notice_id, request_key),
    check ((outcome is null) = (answer is null)),
    check ((answer is null) = (answered_at is null)),
    check ((file is null) = (file_sha256 is null))
);

create index objection_of_notice on objection (notice_id, received_at);
create index objection_of_case on objection (case_number, received_at);

-- The last receipt number per place and year.
create table objection_sequence (
    prefix text primary key,
    last   int not null check (last > 0)
);

-- What strangers tried in a window of time, by digest of the network address or of the notice.
create table public_attempt (
    subject      text        not null,
    window_start timestamptz not null,
    tries        int         not null check (tries > 0),
    primary key (subject, window_start)
);

create index public_attempt_by_age on public_attempt (window_start);

-- Where a unit can be reached, for the guide.
create table unit_contact (
    unit_code  text primary key,
    phone      text        not null check (length(phone) <= 60),
    address    text        not null check (length(address) <= 120),
    hours      text        not null check (length(hours) <= 120),
    updated_at timestamptz not null
);

revoke delete, truncate on public_notice, objection, objection_sequence from ${app};
-- Who objected is nobody's business but the office's.
revoke all on objection, public_attempt from ${reader};
