-- 机关代字: how a unit signs its numbers, e.g. 晋医管.
create table issuer_code (
    unit_code text primary key,
    code      text not null check (code ~ '^[\u4e00-\u9fa5]{2,12}$')
);

-- The last number given per issuing unit and year; its row lock is what keeps numbers without gap and without double.
create table document_number (
    unit_id uuid not null,
    year    int  not null,
    last    int  not null check (last > 0),
    primary key (unit_id, year)
);

create table reply (
    id             uuid primary key,
    case_number    text        not null,
    -- the step in which it was drafted; a return behind it lets the reply fall
    step_id        uuid        not null,
    state          text        not null check (state in ('DRAFT', 'SIGNED', 'VOID', 'DISCARDED')),
    title          text        not null,
    recipient      text        not null,
    body           text        not null,
    copies         text        not null,
    office         text        not null,
    drafted_by     uuid        not null,
    drafter        text        not null,
    drafted_at     timestamptz not null,
    issuer_id      uuid,
    issuer         text,
    year           int,
    seq            int,
    number         text,
    signed_by      uuid,
    signer         text,
    signed_at      timestamptz,
    voided_by      uuid,
    voided_at      timestamptz,
    void_reason    text,
    render_failures int        not null default 0,
    render_error   text,
    unique (issuer_id, year, seq),
    check ((state in ('SIGNED', 'VOID')) = (number is not null)),
    check ((state = 'VOID') = (void_reason is not null)),
    check (signed_by is null or signed_by <> drafted_by)
);
create index reply_of_case on reply (case_number, drafted_at);
create unique index reply_in_force on reply (case_number) where state in ('DRAFT', 'SIGNED');

-- The rendered document; what was issued is never changed.
create table document_file (
    reply_id   uuid primary key references reply,
    name       text        not null,
    media_type text        not null,
    content    bytea       not null,
    sha256     text        not null,
    size       int         not null,
    created_at timestamptz not null
);

revoke delete, truncate on reply from ${app};
revoke delete, truncate on document_number from ${app};
revoke update, delete, truncate on document_file from ${app};
