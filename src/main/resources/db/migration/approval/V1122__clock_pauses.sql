-- Every pause of a clock: who, why, how many days were left. The clock itself keeps what it counts.
create table clock_pause (
    id               uuid         primary key,
    clock            uuid         not null,
    case_number      varchar(24)  not null,
    jurisdiction     varchar(12)  not null,
    limit_key        varchar(60)  not null,
    step_name        varchar(100),
    reason_code      varchar(40)  not null references reason_code,
    reason           varchar(60)  not null,
    note             varchar(500) not null,
    by_correction    boolean      not null,
    person           uuid         not null,
    person_name      varchar(120) not null,
    unit             uuid         not null,
    unit_name        varchar(120) not null,
    paused_at        timestamptz  not null,
    paused_on        date         not null,
    due_on           date         not null,
    days_left        int          not null,
    resumed_at       timestamptz,
    resumed_on       date,
    resumed_by_name  varchar(120),
    due_after        date
);
create unique index clock_pause_open on clock_pause (clock) where resumed_at is null;
create index clock_pause_case on clock_pause (case_number, paused_at);
create index clock_pause_day on clock_pause (jurisdiction, paused_on desc);
revoke update, delete, truncate on clock_pause from ${app};
grant update (resumed_at, resumed_on, resumed_by_name, due_after) on clock_pause to ${app};

-- While its clock stands still an item has no due date that counts.
alter table work_item add column paused boolean not null default false;
