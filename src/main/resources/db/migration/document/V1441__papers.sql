-- Numbers count per series of a unit: replies have the plain one, minutes their own.
alter table document_number add column series text not null default '';
alter table document_number drop constraint document_number_pkey;
alter table document_number add primary key (unit_id, series, year);

-- A paper of a unit that belongs to no single case, e.g. minutes (会议纪要); what was issued is never changed.
create table paper (
    id              uuid primary key,
    issuer_id       uuid        not null,
    issuer          text        not null,
    series          text        not null,
    year            int         not null,
    seq             int         not null,
    number          text        not null,
    office          text        not null,
    title           text        not null,
    blocks          jsonb       not null,
    signer          text        not null,
    signed_at       timestamptz not null,
    unique (issuer_id, series, year, seq)
);

create table paper_file (
    paper_id   uuid primary key references paper,
    name       text        not null,
    content    bytea       not null,
    sha256     text        not null,
    size       int         not null,
    created_at timestamptz not null
);

revoke update, delete, truncate on paper, paper_file from ${app};
