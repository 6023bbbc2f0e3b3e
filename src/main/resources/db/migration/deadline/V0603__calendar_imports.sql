-- A year's calendar comes in by two persons: one brings it, another takes it after seeing what it does to running clocks.
create table calendar_import (
    id              uuid         primary key,
    year            int          not null,
    source          varchar(400) not null,
    file_name       varchar(200) not null,
    sha256          char(64)     not null,
    days            jsonb        not null,
    working_days    int          not null,
    reason          varchar(500) not null,
    state           varchar(10)  not null check (state in ('PROPOSED', 'TAKEN', 'REJECTED')),
    proposed_by     uuid         not null,
    proposed_by_name varchar(200) not null,
    proposed_at     timestamptz  not null,
    decided_by      uuid,
    decided_by_name varchar(200),
    decided_at      timestamptz,
    decision_reason varchar(500),
    check (state <> 'TAKEN' or decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_by is null))
);
create unique index calendar_import_open on calendar_import (year) where state = 'PROPOSED';
create index calendar_import_latest on calendar_import (proposed_at desc);
revoke delete, truncate on calendar_import from ${app};

-- Clocks whose last day a calendar has moved.
create table clock_recount (
    clock       uuid         not null references clock,
    import      uuid         not null references calendar_import,
    case_number varchar(40)  not null,
    due_before  date         not null,
    due_after   date         not null,
    at          timestamptz  not null,
    primary key (clock, import)
);
revoke update, delete, truncate on clock_recount from ${app};
