-- A meeting (会议) of a committee: day, place, agenda. Its number counts per committee and year.
create table meeting_number (
    committee uuid not null,
    year      int  not null,
    last      int  not null check (last > 0),
    primary key (committee, year)
);

create table meeting (
    id              uuid primary key,
    committee       uuid        not null,
    committee_name  text        not null,
    jurisdiction    text        not null,
    -- the unit that convenes it and keeps its minutes
    office          uuid        not null,
    office_name     text        not null,
    year            int         not null,
    seq             int         not null,
    meeting_on      date        not null,
    begins_at       time,
    place           text        not null,
    agenda          text        not null,
    convener        text        not null,
    convened_at     timestamptz not null,
    called_off_at   timestamptz,
    called_off_by   text,
    call_off_reason text,
    unique (committee, year, seq),
    check (num_nonnulls(called_off_at, called_off_by, call_off_reason) in (0, 3))
);
create index meeting_of_committee on meeting (committee, meeting_on desc, seq desc);

-- A case on the agenda. The motion opens when the case reaches its vote.
create table meeting_item (
    id          uuid primary key,
    meeting_id  uuid    not null references meeting,
    position    int     not null check (position > 0),
    case_number text    not null,
    secret      boolean not null,
    motion_id   uuid unique references motion,
    unique (meeting_id, position)
);
create index meeting_item_case on meeting_item (case_number);

-- Who was in office and invited, with name and post as they were.
create table invitation (
    meeting_id uuid not null references meeting,
    person_id  uuid not null,
    position   int  not null,
    name       text not null,
    post       text not null,
    primary key (meeting_id, person_id)
);
create index invitation_of_person on invitation (person_id);

create table attendance (
    meeting_id uuid        not null,
    person_id  uuid        not null,
    status     text        not null check (status in ('PRESENT', 'ABSENT', 'LEAVE')),
    reason     text,
    marked_by  text        not null,
    at         timestamptz not null,
    primary key (meeting_id, person_id),
    foreign key (meeting_id, person_id) references invitation,
    check (status <> 'LEAVE' or reason is not null)
);

alter table motion add column secret boolean not null default false;
alter table motion drop constraint motion_state_check;
alter table motion add constraint motion_state_check
    check (state in ('OPEN', 'PASSED', 'REJECTED', 'ADJOURNED', 'CALLED_OFF', 'VOID'));
-- A member may declare a reason for recusal; nothing else of the list ever changes.
grant update (standing, reason) on motion_member to ${app};

-- Changes to lines of what is voted on (修改后通过), listed before the first ballot.
create table proposed_change (
    motion_id    uuid not null references motion,
    position     int  not null,
    target       text not null,
    label        text not null,
    value_before text not null,
    value_after  text not null,
    note         text,
    primary key (motion_id, position)
);

-- A dissenting opinion (保留意见), kept with the name of who asked for it.
create table dissent (
    motion_id uuid        not null,
    person_id uuid        not null,
    text      text        not null,
    at        timestamptz not null,
    primary key (motion_id, person_id),
    foreign key (motion_id, person_id) references motion_member
);

create table minutes (
    meeting_id uuid primary key references meeting,
    remarks    text        not null,
    drafted_by uuid        not null,
    drafter    text        not null,
    drafted_at timestamptz not null,
    signed_by  uuid,
    signer     text,
    signed_at  timestamptz,
    number     text,
    -- the text as signed, and its hash
    content    text,
    sha256     text,
    check (signed_by is null or signed_by <> drafted_by),
    check (num_nonnulls(signed_by, signer, signed_at, number, content, sha256) in (0, 6))
);

revoke delete, truncate on meeting, meeting_number, meeting_item, attendance, minutes from ${app};
revoke update, delete, truncate on invitation, dissent from ${app};
revoke truncate on proposed_change from ${app};
