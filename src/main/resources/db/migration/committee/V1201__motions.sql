-- A motion: one call of the committee to vote on a case. Its parameters are kept as they were applied.
create table motion (
    id             uuid primary key,
    case_number    text        not null,
    step_id        uuid        not null unique,
    call           int         not null check (call > 0),
    state          text        not null check (state in ('OPEN', 'PASSED', 'REJECTED', 'ADJOURNED', 'VOID')),
    meeting_on     date        not null,
    place          text        not null,
    presiding      uuid        not null,
    quorum         text        not null,
    quorum_grade   text        not null,
    majority       text        not null,
    majority_grade text        not null,
    opened_at      timestamptz not null,
    -- set by the count and kept when the motion falls with a return
    passed         boolean,
    closed_at      timestamptz,
    closed_by      uuid,
    voided_at      timestamptz,
    unique (case_number, call)
);

-- Who was in office when the motion was opened, with name and post as they were.
create table motion_member (
    motion_id uuid not null references motion,
    person_id uuid not null,
    position  int  not null,
    name      text not null,
    post      text not null,
    standing  text not null check (standing in ('ENTITLED', 'RECUSED')),
    reason    text,
    primary key (motion_id, person_id),
    check ((standing = 'RECUSED') = (reason is not null))
);

-- One row per vote, never changed.
create table ballot (
    motion_id uuid        not null,
    person_id uuid        not null,
    choice    text        not null check (choice in ('AGREE', 'DISAGREE', 'ABSTAIN')),
    remark    text,
    at        timestamptz not null,
    primary key (motion_id, person_id),
    foreign key (motion_id, person_id) references motion_member
);

revoke delete, truncate on motion from ${app};
revoke update, delete, truncate on motion_member from ${app};
revoke update, delete, truncate on ballot from ${app};
