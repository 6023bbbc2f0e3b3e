-- 催办: who asked for which item to be dealt with.
create table urging (
    act uuid not null,
    item uuid not null,
    case_number varchar(24) not null,
    person uuid not null,
    person_name varchar(160) not null,
    at timestamptz not null,
    primary key (act, item)
);
create index urging_case on urging (case_number, at);
revoke update, delete, truncate on urging from ${app};

insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('urge.interval-days', 'FJ', '2022-12-29', '1', null, 'SUGGESTED', '同一人对同一任务两次催办至少间隔的天数，防止反复催办，建议值'),
    ('urge.interval-days', 'CQ', '2022-12-29', '1', null, 'SUGGESTED', '同一人对同一任务两次催办至少间隔的天数，防止反复催办，建议值');

-- 抄送: who was given a copy of a case, and when they first read it. A copy lets them read the case, nothing else.
create table case_copy (
    id uuid primary key,
    act uuid not null,
    case_number varchar(24) not null,
    title varchar(200) not null,
    person uuid not null,
    person_name varchar(120) not null,
    unit_name varchar(120) not null,
    by_name varchar(160) not null,
    note text not null,
    at timestamptz not null,
    read_at timestamptz
);
create index case_copy_person on case_copy (person, at desc);
create index case_copy_case on case_copy (case_number, at);
revoke update, delete, truncate on case_copy from ${app};
grant update (read_at) on case_copy to ${app};
