create table calendar_year (
    year   int          primary key,
    status varchar(12)  not null check (status in ('PUBLISHED', 'PROVISIONAL')),
    source varchar(400) not null
);

-- Only days that differ from the rule Monday to Friday, and holidays on a weekend.
create table calendar_day (
    day     date        primary key,
    working boolean     not null,
    name    varchar(40) not null
);

create table clock (
    id           uuid         primary key,
    case_number  varchar(40)  not null,
    limit_key    varchar(60)  not null,
    step_id      uuid,
    jurisdiction varchar(10)  not null,
    started_on   date         not null,
    days         int          not null check (days > 0),
    unit         varchar(10)  not null check (unit in ('CALENDAR', 'WORKING')),
    roll_over    boolean      not null,
    rule         text         not null,
    clause       varchar(40),
    grade        varchar(10)  not null,
    due_on       date         not null,
    state        varchar(10)  not null check (state in ('RUNNING', 'PAUSED', 'ENDED')),
    ended_on     date,
    on_time      boolean,
    unique nulls not distinct (case_number, limit_key, step_id)
);

create index clock_due on clock (due_on) where state <> 'ENDED';

create table clock_event (
    clock  uuid         not null references clock,
    seq    int          not null,
    kind   varchar(10)  not null check (kind in ('START', 'PAUSE', 'RESUME', 'END', 'REOPEN')),
    at     timestamptz  not null,
    on_day date         not null,
    reason varchar(500) not null,
    due_on date         not null,
    primary key (clock, seq)
);

revoke update, delete, truncate on clock_event from ${app};
revoke delete, truncate on clock from ${app};

comment on column clock.rule is 'the rule as it stood on the day of the start, in a sentence';
comment on column clock_event.due_on is 'the due date after the event';
