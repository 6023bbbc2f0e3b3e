-- What the money may be used for. The documents name two; the others are suggestions for administrators to decide on.
create table usage_type (
    code varchar(40) primary key,
    name varchar(80) not null,
    clause varchar(20),
    grade varchar(12) not null,
    ordinal int not null,
    active boolean not null default true
);
insert into usage_type (code, name, clause, grade, ordinal) values
    ('STAFF_PAY', '人员薪酬绩效', 'Q56-1', '推', 1),
    ('MULTI_SITE', '医生多点执业薪酬', 'Q56-2', '明', 2),
    ('HEALTH_MANAGEMENT', '健康管理与公共卫生', null, '建议值', 3),
    ('CAPACITY', '能力建设与设备', null, '建议值', 4),
    ('TALENT', '人才培养', null, '建议值', 5),
    ('INFORMATION', '信息化', null, '建议值', 6),
    ('RISK_RESERVE', '风险准备', null, '建议值', 7),
    ('CARRY_OVER', '结转下年', null, '建议值', 8),
    ('OTHER', '其他', null, '建议值', 9);

-- The plan of each submitted data version, as it was when money was reserved for it.
create table plan (
    case_number varchar(24) not null,
    version int not null,
    total numeric(14, 2) not null check (total > 0),
    frozen_at timestamptz not null,
    approved_on date,
    primary key (case_number, version)
);
revoke update, delete, truncate on plan from ${app};
grant update (approved_on) on plan to ${app};

create table plan_line (
    case_number varchar(24) not null,
    plan_version int not null,
    no int not null check (no > 0),
    usage varchar(40) not null references usage_type (code),
    purpose varchar(200) not null,
    amount numeric(14, 2) not null check (amount > 0),
    payroll_approval_no varchar(100),
    primary key (case_number, plan_version, no),
    foreign key (case_number, plan_version) references plan (case_number, version)
);
revoke update, delete, truncate on plan_line from ${app};

create table plan_share (
    case_number varchar(24) not null,
    plan_version int not null,
    no int not null check (no > 0),
    member uuid not null,
    member_code varchar(40) not null,
    member_name varchar(120) not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (case_number, plan_version, no),
    unique (case_number, plan_version, member),
    foreign key (case_number, plan_version) references plan (case_number, version)
);
revoke update, delete, truncate on plan_share from ${app};
