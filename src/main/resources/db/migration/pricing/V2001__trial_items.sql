-- New service items under trial (新增医疗服务项目): what was approved, what became of it, and what it cost since when.

-- Last number given per deciding place; the row is locked by the act that enters the trial, so there is no gap.
create table trial_item_sequence (
    place varchar(12) primary key,
    last int not null
);

create table trial_item (
    -- grams: pairs of characters of code, name and hospital, for the search
    id uuid primary key,
    case_number varchar(24) not null unique,
    place varchar(12) not null,
    code varchar(24) not null unique,
    hospital uuid not null,
    hospital_name varchar(200) not null,
    name varchar(200) not null,
    connotation text not null,
    exclusions text not null,
    unit varchar(60) not null,
    unit_notes text not null,
    trial_from date not null,
    trial_until date not null check (trial_until > trial_from),
    ended_on date,
    state varchar(10) not null check (state in ('TRIAL', 'FORMAL', 'MERGED', 'STOPPED', 'EXPIRED')),
    extensions int not null default 0,
    merged_into varchar(200),
    grams text[] not null,
    name_key varchar(400) not null,
    check ((state = 'MERGED') = (merged_into is not null)),
    check ((state in ('MERGED', 'STOPPED', 'EXPIRED')) = (ended_on is not null))
);
create index trial_item_place on trial_item (place, code);
create index trial_item_name on trial_item (place, name_key);
create index trial_item_hospital on trial_item (hospital, code);
create index trial_item_grams on trial_item using gin (grams);
create index trial_item_state on trial_item (state, trial_until);
-- What was approved stays as it was approved; only what becomes of it moves on.
revoke update, delete, truncate on trial_item from ${app};
grant update (trial_until, ended_on, state, extensions, merged_into) on trial_item to ${app};

-- Everything that became of an item, in its order.
create table trial_item_event (
    item uuid not null references trial_item (id),
    seq int not null,
    kind varchar(12) not null check (kind in ('ENTERED', 'EXTENDED', 'CONVERTED', 'MERGED', 'STOPPED', 'EXPIRED')),
    on_day date not null,
    until date,
    note varchar(500) not null,
    by_name varchar(120) not null,
    at timestamptz not null,
    primary key (item, seq)
);
revoke update, delete, truncate on trial_item_event from ${app};

-- A price as it was filed or set, with its ground. Never changed afterwards.
create table price_filing (
    id uuid primary key,
    item uuid not null references trial_item (id),
    seq int not null,
    hospital uuid not null,
    amount numeric(14, 2) not null check (amount > 0),
    mode varchar(10) not null check (mode in ('SELF', 'AUTHORITY', 'FORMAL')),
    insured boolean not null,
    category char(1) check (category in ('A', 'B', 'C')),
    cost numeric(14, 2) check (cost >= 0),
    reason varchar(500) not null,
    rule varchar(1000) not null,
    from_day date not null,
    filed_by uuid not null,
    filed_by_name varchar(120) not null,
    filed_at timestamptz not null,
    unique (item, seq)
);
revoke update, delete, truncate on price_filing from ${app};

-- The lines of a filing's cost calculation.
create table price_cost_line (
    filing uuid not null references price_filing (id),
    no int not null,
    kind varchar(12) not null check (kind in ('LABOUR', 'MATERIAL', 'DEPRECIATION', 'OVERHEAD', 'OTHER')),
    what varchar(200) not null,
    amount numeric(14, 2) not null check (amount >= 0),
    primary key (filing, no)
);
revoke update, delete, truncate on price_cost_line from ${app};

-- Who sells what: one number for each pair, so that its prices can be kept from overlapping.
create table priced_line (
    id bigint generated always as identity primary key,
    item uuid not null references trial_item (id),
    hospital uuid not null,
    unique (item, hospital)
);
revoke update, delete, truncate on priced_line from ${app};

-- When a filed price holds. A later decision shortens it, or keeps it from ever holding (empty); two never hold on one day.
create table item_price (
    filing uuid not null references price_filing (id),
    line bigint not null references priced_line (id),
    valid daterange not null check (isempty(valid) or not lower_inf(valid)),
    constraint item_price_one_a_day exclude using gist (int8range(line, line, '[]') with &&, valid with &&)
);
create index item_price_filing on item_price (filing);
create index price_filing_item on price_filing (item, hospital);
revoke update, delete, truncate on item_price from ${app};
grant update (valid) on item_price to ${app};

-- What a trial is watched by, quarter by quarter.
create table trial_report (
    id uuid primary key,
    item uuid not null references trial_item (id),
    case_number varchar(24) not null,
    period varchar(12) not null,
    period_from date not null,
    period_to date not null,
    due_on date not null,
    state varchar(10) not null check (state in ('DUE', 'SUBMITTED', 'RECEIVED', 'DROPPED')),
    started_at timestamptz not null,
    cases int check (cases >= 0),
    income numeric(14, 2) check (income >= 0),
    self_paying int check (self_paying >= 0),
    adverse_events int check (adverse_events >= 0),
    cost_change varchar(500) not null default '',
    opinions varchar(2000) not null default '',
    problems varchar(2000) not null default '',
    submitted_by_name varchar(120),
    submitted_at timestamptz,
    received_by_name varchar(120),
    received_at timestamptz,
    unique (case_number, period),
    check (state in ('DUE', 'DROPPED') or submitted_at is not null)
);
create index trial_report_item on trial_report (item, period_to desc);
create index trial_report_due on trial_report (due_on) where state = 'DUE';
revoke delete, truncate on trial_report from ${app};
