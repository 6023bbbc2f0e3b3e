create table case_file (
    number varchar(24) primary key,
    procedure_key varchar(60) not null,
    release_id uuid not null,
    title varchar(200) not null,
    applicant uuid not null,
    jurisdiction varchar(12) not null,
    year int not null,
    state varchar(20) not null,
    late boolean not null default false,
    opened_by uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index case_file_applicant on case_file (applicant, opened_at desc);
create index case_file_place on case_file (jurisdiction, opened_at desc);

-- Last number given per place, procedure and year; the row is locked by the opening act, so there is no gap.
create table case_sequence (
    prefix varchar(20) primary key,
    last int not null
);

-- What somebody submitted, frozen. Never changed afterwards.
create table case_data (
    case_number varchar(24) not null references case_file (number),
    form varchar(60) not null,
    version int not null,
    data jsonb not null,
    materials jsonb not null,
    sha256 char(64) not null,
    frozen_by uuid not null,
    frozen_at timestamptz not null,
    primary key (case_number, form, version)
);
revoke update, delete, truncate on case_data from ${app};

create table case_draft (
    case_number varchar(24) not null references case_file (number),
    form varchar(60) not null,
    owner uuid not null,
    revision int not null,
    data jsonb not null,
    saved_by uuid,
    saved_at timestamptz not null,
    primary key (case_number, form, owner)
);

create table material_content (
    sha256 char(64) primary key,
    size bigint not null,
    content bytea not null
);

create table material (
    id uuid primary key,
    case_number varchar(24) not null references case_file (number),
    slot varchar(40) not null,
    file_name varchar(255) not null,
    media_type varchar(120) not null,
    sha256 char(64) not null references material_content (sha256),
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    removed_by uuid,
    removed_at timestamptz
);
create index material_case on material (case_number, slot, uploaded_at);
