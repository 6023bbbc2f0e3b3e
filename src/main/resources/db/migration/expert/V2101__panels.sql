-- What experts are asked about, kept by administrators.
create table expert_field (
    id uuid primary key,
    person_id uuid not null,
    field varchar(20) not null check (field in ('CLINICAL', 'HEALTH_ECONOMICS', 'PRICING', 'NURSING', 'INSURANCE')),
    from_day date not null,
    to_day date check (to_day >= from_day - 1)
);
create unique index expert_field_open on expert_field (person_id, field) where to_day is null;
create index expert_field_person on expert_field (person_id, from_day);

-- A panel for a case; a case that comes to the step again has another one.
create table expert_panel (
    id uuid primary key,
    case_number varchar(24) not null,
    round int not null check (round > 0),
    state varchar(12) not null check (state in ('APPOINTED', 'ASSESSED', 'CONCLUDED', 'DISSOLVED', 'FALLEN')),
    chair uuid not null,
    due_on date not null,
    appointed_by uuid not null,
    appointed_by_name varchar(120) not null,
    appointed_at timestamptz not null,
    step_id uuid,
    recommendation varchar(12) check (recommendation in ('PASS', 'REVISE', 'REJECT')),
    conclusion varchar(5000),
    ended_at timestamptz,
    reason varchar(2000) not null default '',
    unique (case_number, round),
    check (case state when 'CONCLUDED' then recommendation is not null when 'FALLEN' then true else recommendation is null end),
    check ((state in ('CONCLUDED', 'DISSOLVED', 'FALLEN')) = (ended_at is not null))
);
create unique index expert_panel_open on expert_panel (case_number) where state in ('APPOINTED', 'ASSESSED');
revoke update, delete, truncate on expert_panel from ${app};
grant update (state, step_id, recommendation, conclusion, ended_at, reason) on expert_panel to ${app};

create table expert_panel_member (
    panel uuid not null references expert_panel (id),
    no int not null,
    person_id uuid not null,
    name varchar(120) not null,
    field varchar(20) not null,
    employer text not null default '',
    declined varchar(500),
    necessity int check (necessity between 0 and 100),
    safety int check (safety between 0 and 100),
    innovation int check (innovation between 0 and 100),
    economy int check (economy between 0 and 100),
    recommendation varchar(12) check (recommendation in ('PASS', 'REVISE', 'REJECT')),
    opinion varchar(5000),
    assessed_at timestamptz,
    primary key (panel, person_id),
    check ((recommendation is null) = (assessed_at is null)),
    check (declined is null or assessed_at is null)
);
revoke update, delete, truncate on expert_panel_member from ${app};
grant update (declined, necessity, safety, innovation, economy, recommendation, opinion, assessed_at)
    on expert_panel_member to ${app};
