-- A settlement is recorded by the agency and confirmed by the community. A wrong one is replaced by its next revision; the
-- one in force is the newest that was confirmed. What was recorded is never changed, only decided upon.
alter table settlement drop constraint settlement_community_year_key;
alter table settlement drop constraint settlement_case_number_key;
do $$
declare
    found text;
begin
    select conname into found from pg_constraint
    where conrelid = 'settlement'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%case_number IS NULL%';
    execute format('alter table settlement drop constraint %I', found);
end
$$;
alter table settlement
    add column revision int not null default 1 check (revision > 0),
    add column cause varchar(500) not null default '',
    add column state varchar(12) not null default 'CONFIRMED'
        check (state in ('PROPOSED', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN')),
    add column decided_by uuid,
    add column decided_by_name varchar(120),
    add column decided_at timestamptz,
    add column decision varchar(500) not null default '';
update settlement set decided_by_name = '（双方确认启用前登记）', decided_at = recorded_at;
alter table settlement
    alter column revision drop default,
    alter column state drop default,
    add constraint settlement_decided check ((state = 'PROPOSED') = (decided_at is null)),
    add constraint settlement_two_sides check (decided_by is null or state = 'WITHDRAWN' or decided_by <> recorded_by),
    add constraint settlement_revision unique (community, year, revision);
create unique index settlement_open on settlement (community, year) where state = 'PROPOSED';
create index settlement_case on settlement (case_number, revision desc) where case_number is not null;
grant update (case_number, state, decided_by, decided_by_name, decided_at, decision) on settlement to ${app};
