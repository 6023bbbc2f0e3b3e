-- Units, people, the posts they hold for a time, and which institutions belong to a medical community in which years.

create table unit (
    id           uuid primary key,
    code         text    not null unique check (code ~ '^[A-Z0-9]+(-[A-Z0-9_]+)*$'),
    name         text    not null check (length(name) between 2 and 100),
    role         text    not null check (role ~ '^[A-Z][A-Z_]*$'),
    jurisdiction text    not null,
    sample       boolean not null default false
);

create index unit_by_role on unit (role, jurisdiction);

-- "Role + place → the responsible unit" must have one answer; only these roles are held by many in one place.
create unique index unit_one_per_role on unit (jurisdiction, role)
    where role not in ('MEDICAL_COMMUNITY', 'MEMBER_INSTITUTION', 'HOSPITAL');

create table person (
    id   uuid primary key,
    name text not null check (length(name) between 2 and 50)
);

create index person_by_name on person (name);

create table post (
    id        uuid primary key,
    person_id uuid not null references person (id),
    unit_id   uuid not null references unit (id),
    kind      text not null check (kind in ('CLERK', 'HEAD', 'EMPLOYEE', 'MEMBER', 'CHAIR', 'OVERSIGHT',
                                            'BUSINESS_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
    title     text not null check (length(title) between 1 and 50),
    from_day  date not null,
    to_day    date check (to_day >= from_day - 1),
    sort      int  not null default 100
);

comment on column post.to_day is 'last day in force; the day before from_day if it was taken back on its first day';

create index post_by_person on post (person_id);
create index post_by_unit on post (unit_id, kind);
create unique index post_once on post (person_id, unit_id, kind) where to_day is null;

create table community_member (
    community_id uuid not null references unit (id),
    member_id    uuid not null references unit (id),
    from_year    int  not null check (from_year between 2000 and 2099),
    to_year      int check (to_year >= from_year),
    sort         int  not null,
    primary key (community_id, member_id, from_year),
    check (community_id <> member_id)
);

create index community_member_by_member on community_member (member_id);
