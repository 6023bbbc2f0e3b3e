-- A release of a procedure: one engine deployment and the steps its models declare.
create table procedure_release (
    id uuid primary key,
    procedure_key varchar(60) not null,
    version int not null,
    deployment_ref varchar(64) not null unique,
    content_hash char(64) not null,
    steps jsonb not null,
    released_at timestamptz not null,
    unique (procedure_key, version)
);
