-- How far a plan has been carried out, period by period. One report for each period of a case, whichever node starts it.
create table implementation_report (
    id uuid primary key,
    case_number varchar(24) not null,
    period varchar(12) not null,
    period_from date not null,
    period_to date not null,
    state varchar(12) not null check (state in ('DUE', 'SUBMITTED', 'ACKNOWLEDGED')),
    started_at timestamptz not null,
    summary varchar(2000) not null default '',
    planned numeric(14, 2),
    paid numeric(14, 2),
    submitted_by_name varchar(120),
    submitted_at timestamptz,
    acknowledged_by_name varchar(120),
    acknowledged_at timestamptz,
    unique (case_number, period),
    check ((state = 'DUE') = (submitted_at is null))
);
revoke delete, truncate on implementation_report from ${app};

create table implementation_report_line (
    report uuid not null references implementation_report (id),
    no int not null,
    usage varchar(40) not null,
    purpose varchar(200) not null,
    planned numeric(14, 2) not null,
    paid numeric(14, 2) not null,
    reason varchar(500) not null default '',
    primary key (report, no)
);

-- What is handed to the performance assessment when a case is closed, and what became of what was not paid.
create table closing (
    case_number varchar(24) primary key,
    planned numeric(14, 2) not null check (planned > 0),
    paid numeric(14, 2) not null check (paid >= 0),
    unspent numeric(14, 2) not null check (unspent = planned - paid and unspent >= 0),
    unspent_use varchar(12) check (unspent_use in ('CARRIED_OVER', 'RETURNED')),
    assessment varchar(5000) not null,
    handed_over varchar(5000) not null default '',
    closed_at timestamptz not null,
    check ((unspent > 0) = (unspent_use is not null))
);
revoke update, delete, truncate on closing from ${app};
