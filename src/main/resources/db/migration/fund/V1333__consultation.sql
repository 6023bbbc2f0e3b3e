-- The members' opinions on a plan before it is submitted: what they were asked about, and what each unit answered itself.
create table consultation (
    id uuid primary key,
    case_number varchar(24) not null,
    round int not null check (round > 0),
    plan jsonb not null,
    state varchar(12) not null check (state in ('RUNNING', 'FINISHED', 'CLOSED')),
    started_by uuid not null,
    started_by_name varchar(120) not null,
    started_at timestamptz not null,
    ended_by_name varchar(120),
    ended_at timestamptz,
    reason varchar(2000) not null default '',
    unique (case_number, round),
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index consultation_running on consultation (case_number) where state = 'RUNNING';
revoke update, delete, truncate on consultation from ${app};
grant update (state, ended_by_name, ended_at, reason) on consultation to ${app};

-- No answer stays no answer: nothing is ever put in its place.
create table consultation_member (
    consultation uuid not null references consultation (id),
    no int not null,
    member uuid not null,
    member_code varchar(40) not null,
    member_name varchar(120) not null,
    share numeric(14, 2) check (share > 0),
    answer varchar(12) check (answer in ('CONSENT', 'DISSENT')),
    opinion varchar(2000) not null default '',
    answered_by uuid,
    answered_by_name varchar(120),
    answered_at timestamptz,
    primary key (consultation, member),
    check ((answer is null) = (answered_by is null))
);
revoke update, delete, truncate on consultation_member from ${app};
grant update (answer, opinion, answered_by, answered_by_name, answered_at) on consultation_member to ${app};
