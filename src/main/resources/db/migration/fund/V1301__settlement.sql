-- Annual settlements: what the confirmation document states, beside what its parts add up to. Only the case number,
-- known once the case is open, is written later.
create table settlement (
    id uuid primary key,
    community uuid not null,
    community_code varchar(40) not null,
    community_name varchar(120) not null,
    jurisdiction varchar(12) not null,
    year int not null check (year between 2020 and 2099),
    document_no varchar(100) not null,
    confirmed_on date not null,
    stated_retained numeric(14, 2) not null,
    retained numeric(14, 2) not null,
    difference numeric(14, 2) not null check (difference = stated_retained - retained),
    procurement_drug numeric(14, 2) not null check (procurement_drug >= 0),
    procurement_consumable numeric(14, 2) not null check (procurement_consumable >= 0),
    remark varchar(2000) not null,
    case_number varchar(24) unique,
    recorded_by uuid not null,
    recorded_by_name varchar(120) not null,
    recorded_at timestamptz not null,
    unique (community, year),
    check (case_number is null or stated_retained > 0)
);
create index settlement_place on settlement (jurisdiction, year desc, community_code);
create index settlement_community on settlement (community_code, year desc);
revoke update, delete, truncate on settlement from ${app};
grant update (case_number) on settlement to ${app};

create table settlement_line (
    settlement uuid not null references settlement (id),
    line varchar(20) not null check (line in ('EMPLOYEE', 'RESIDENT')),
    total numeric(14, 2) not null check (total >= 0),
    spending numeric(14, 2) not null check (spending >= 0),
    deductions numeric(14, 2) not null check (deductions >= 0),
    deposit numeric(14, 2) not null check (deposit >= 0),
    primary key (settlement, line)
);
revoke update, delete, truncate on settlement_line from ${app};
