-- What administrators keep about units and people: when a unit closes, a number for each person, recusal facts, absences.

alter table unit add column closed_from date;
comment on column unit.closed_from is 'the first day on which it is no unit any more; null while it is open';

create index unit_by_code on unit (code text_pattern_ops);

-- A role is filled once among the units that are open; a closed one makes room for its successor.
drop index unit_one_per_role;
create unique index unit_one_per_role on unit (jurisdiction, role)
    where role not in ('MEDICAL_COMMUNITY', 'MEMBER_INSTITUTION', 'HOSPITAL') and closed_from is null;

-- Names repeat; the number is what lists, forms and the API call a person by.
alter table person add column number int generated always as identity unique;

create table recusal_fact (
    id        uuid primary key,
    person_id uuid not null references person (id),
    unit_id   uuid not null references unit (id),
    kind      text not null check (kind in ('EMPLOYMENT', 'KINSHIP', 'INTEREST', 'OTHER')),
    note      text not null check (length(note) <= 200),
    from_day  date not null,
    to_day    date check (to_day >= from_day),
    check (kind <> 'OTHER' or length(note) >= 2)
);

create index recusal_fact_by_person on recusal_fact (person_id, unit_id);
create index recusal_fact_by_unit on recusal_fact (unit_id);

create table absence (
    id        uuid primary key,
    person_id uuid not null references person (id),
    from_day  date not null,
    to_day    date not null check (to_day >= from_day),
    reason    text not null check (length(reason) between 2 and 200),
    deputy_id uuid references person (id) check (deputy_id <> person_id)
);

create index absence_by_person on absence (person_id, to_day);
create index absence_by_deputy on absence (deputy_id, to_day) where deputy_id is not null;
create index absence_by_day on absence (to_day, from_day);
