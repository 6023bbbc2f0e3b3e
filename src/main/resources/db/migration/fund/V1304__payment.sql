-- Disbursements. A wrong one is never changed: it is reversed by a counter-entry that a second person confirms.
create table payment (
    id uuid primary key,
    case_number varchar(24) not null,
    community uuid not null,
    year int not null,
    plan_version int not null,
    line_no int not null,
    member uuid,
    member_name varchar(120),
    amount numeric(14, 2) not null check (amount > 0),
    voucher_no varchar(40) not null check (voucher_no <> ''),
    paid_on date not null,
    material uuid not null,
    remark varchar(2000) not null,
    state varchar(20) not null check (state in ('RECORDED', 'REVERSAL_REQUESTED', 'REVERSED')),
    journal uuid not null unique references journal (id),
    recorded_by uuid not null,
    recorded_by_name varchar(120) not null,
    recorded_at timestamptz not null,
    reversal_reason varchar(500),
    requested_by uuid,
    requested_by_name varchar(120),
    requested_at timestamptz,
    confirmed_by uuid,
    confirmed_by_name varchar(120),
    confirmed_at timestamptz,
    reversal_journal uuid unique references journal (id),
    seq bigint generated always as identity,
    foreign key (case_number, plan_version, line_no) references plan_line (case_number, plan_version, no),
    check ((state = 'RECORDED') = (requested_by is null)),
    check ((state = 'RECORDED') = (reversal_reason is null)),
    check ((state = 'REVERSED') = (confirmed_by is not null)),
    check ((state = 'REVERSED') = (reversal_journal is not null)),
    constraint payment_two_persons check (confirmed_by <> requested_by)
);
-- A voucher number is taken while its payment stands; after a reversal the voucher may be recorded again, rightly.
create unique index payment_voucher on payment (community, year, voucher_no) where state <> 'REVERSED';
create index payment_case on payment (case_number, seq);
revoke update, delete, truncate on payment from ${app};
grant update (state, reversal_reason, requested_by, requested_by_name, requested_at,
    confirmed_by, confirmed_by_name, confirmed_at, reversal_journal) on payment to ${app};
