-- A notice to one person, or to whoever handles for a unit; read by one is read for the unit.
create table notice (
    id          uuid primary key,
    person_id   uuid,
    unit_id     uuid,
    case_number text        not null,
    kind        text        not null check (kind in ('STEP', 'RETURNED', 'LATE', 'CLOSED', 'REMINDER')),
    text        text        not null,
    at          timestamptz not null,
    read_at     timestamptz,
    read_by     uuid,
    check (num_nonnulls(person_id, unit_id) = 1),
    check ((read_at is null) = (read_by is null))
);
create index notice_of_person on notice (person_id, at desc) where person_id is not null;
create index notice_of_unit on notice (unit_id, at desc) where unit_id is not null;

-- Each threshold reminds once per clock.
create table reminder (
    clock_id  uuid        not null,
    threshold int         not null,
    at        timestamptz not null,
    primary key (clock_id, threshold)
);

revoke delete, truncate on notice from ${app};
revoke update, delete, truncate on reminder from ${app};
