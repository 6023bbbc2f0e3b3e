-- Scores by which a plan may divide, as they stood on a day. A snapshot is never changed: a correction is the next version.
create table score_snapshot (
    id uuid primary key,
    community uuid not null,
    community_code varchar(40) not null,
    community_name varchar(120) not null,
    jurisdiction varchar(12) not null,
    year int not null check (year between 2020 and 2099),
    version int not null check (version > 0),
    source varchar(200) not null check (source <> ''),
    as_of date not null,
    remark varchar(500) not null,
    sha256 varchar(64) not null,
    recorded_by uuid not null,
    recorded_by_name varchar(120) not null,
    recorded_by_unit varchar(120) not null,
    recorded_at timestamptz not null,
    unique (community, year, version)
);
create index score_snapshot_place on score_snapshot (jurisdiction, year desc, community_code, version desc);
revoke update, delete, truncate on score_snapshot from ${app};

create table score_snapshot_member (
    snapshot uuid not null references score_snapshot (id),
    no int not null check (no > 0),
    member uuid not null,
    member_code varchar(40) not null,
    member_name varchar(120) not null,
    score numeric(12, 4) not null check (score >= 0),
    workload numeric(16, 4) check (workload >= 0),
    primary key (snapshot, no),
    unique (snapshot, member)
);
revoke update, delete, truncate on score_snapshot_member from ${app};
