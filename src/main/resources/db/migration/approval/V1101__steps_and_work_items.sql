create table case_step (
    id uuid primary key,
    case_number varchar(24) not null,
    key varchar(60) not null,
    name varchar(100) not null,
    unit uuid,
    unit_name varchar(120),
    round int not null,
    state varchar(12) not null,
    wait_ref varchar(64) not null unique,
    entered_at timestamptz not null,
    left_at timestamptz,
    outcome varchar(40),
    left_by uuid,
    seq bigint generated always as identity
);
create index case_step_case on case_step (case_number, seq);

-- The task list reads this table alone.
create table work_item (
    id uuid primary key,
    step_id uuid not null references case_step (id),
    case_number varchar(24) not null,
    procedure_key varchar(60) not null,
    title varchar(200) not null,
    applicant_name varchar(120) not null,
    jurisdiction varchar(12) not null,
    step_key varchar(60) not null,
    step_name varchar(100) not null,
    unit uuid not null,
    post varchar(20),
    person uuid,
    acts varchar(400) not null,
    state varchar(12) not null,
    due_on date,
    -- From this day on the lamp says 临期; by limit and place.
    near_on date,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid,
    closed_by_name varchar(120),
    closing_act varchar(40)
);
create index work_item_unit on work_item (unit, (coalesce(due_on, date '9999-12-31')), id) where state = 'OPEN';
create index work_item_person on work_item (person, (coalesce(due_on, date '9999-12-31')), id) where state = 'OPEN' and person is not null;
create index work_item_step on work_item (step_id);
create index work_item_case on work_item (case_number, unit);
create index work_item_done on work_item (closed_by, closed_at desc) where state = 'DONE';

-- Every act, with what was given as opinion. Never changed afterwards.
create table act (
    id uuid primary key,
    case_number varchar(24) not null,
    step_id uuid,
    step_key varchar(60),
    step_name varchar(100),
    round int,
    code varchar(40) not null,
    label varchar(40) not null,
    person uuid not null,
    person_name varchar(120) not null,
    unit uuid,
    unit_name varchar(120),
    at timestamptz not null,
    data jsonb not null,
    comment text,
    seq bigint generated always as identity
);
create index act_case on act (case_number, seq);
revoke update, delete, truncate on act from ${app};
