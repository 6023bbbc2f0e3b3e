-- The archive package of a closed case: one, built after the closing.
create table archive_package (
    case_number  text primary key,
    state        text        not null check (state in ('REQUESTED', 'READY')),
    requested_at timestamptz not null,
    failures     int         not null default 0,
    error        text,
    built_at     timestamptz,
    sha256       text,
    size         bigint,
    files        int,
    check ((state = 'READY') = (sha256 is not null))
);

-- Its bytes in pieces: no single value, and no memory, has to hold a package whole.
create table archive_piece (
    case_number text  not null references archive_package (case_number),
    no          int   not null,
    content     bytea not null,
    primary key (case_number, no)
);
alter table archive_piece alter column content set storage external;

revoke delete, truncate on archive_package from ${app};
revoke update, delete, truncate on archive_piece from ${app};
