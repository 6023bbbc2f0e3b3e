create table jurisdiction (
    code   varchar(10) primary key,
    name   varchar(40) not null,
    level  varchar(10) not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY')),
    parent varchar(10) references jurisdiction
);

create index jurisdiction_parent on jurisdiction (parent);

create table parameter (
    key            varchar(80)  not null,
    jurisdiction   varchar(10)  not null references jurisdiction,
    effective_from date         not null,
    value          varchar(200),
    clause         varchar(40),
    grade          varchar(10)  not null check (grade in ('STATED', 'INFERRED', 'PRACTICE_A', 'PRACTICE_B', 'SUGGESTED')),
    source         varchar(300) not null,
    primary key (key, jurisdiction, effective_from)
);

comment on column parameter.value is 'null: explicitly no number';
