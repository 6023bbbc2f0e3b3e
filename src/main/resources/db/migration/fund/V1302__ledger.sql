-- The double-entry ledger. A balance is debit minus credit; SOURCE, where the money comes from, is the only account that
-- stands below zero. Postings lock the accounts of their book, so that no balance is ever read stale.
create table ledger_account (
    id uuid primary key,
    community uuid not null,
    year int not null,
    book varchar(12) not null check (book in ('BUNDLE', 'PROCUREMENT')),
    code varchar(12) not null check (code in ('SOURCE', 'AVAILABLE', 'RESERVED', 'PAID')),
    balance numeric(14, 2) not null default 0,
    unique (community, year, book, code),
    constraint ledger_account_covered check (code = 'SOURCE' or balance >= 0)
);
revoke update, delete, truncate on ledger_account from ${app};
grant update (balance) on ledger_account to ${app};

create table journal (
    id uuid primary key,
    case_number varchar(24),
    kind varchar(12) not null check (kind in ('SETTLED', 'RESERVED', 'RELEASED', 'PAID', 'REVERSED')),
    posted_at timestamptz not null,
    posted_by uuid,
    posted_by_name varchar(120) not null,
    memo varchar(500) not null,
    reverses uuid unique references journal (id),
    seq bigint generated always as identity,
    check ((kind = 'REVERSED') = (reverses is not null))
);
create index journal_case on journal (case_number, seq);
revoke update, delete, truncate on journal from ${app};

create table entry (
    journal uuid not null references journal (id),
    account uuid not null references ledger_account (id),
    debit numeric(14, 2) not null check (debit >= 0),
    credit numeric(14, 2) not null check (credit >= 0),
    primary key (journal, account),
    check ((debit > 0) <> (credit > 0))
);
create index entry_account on entry (account);
revoke update, delete, truncate on entry from ${app};

create function check_journal_balances() returns trigger language plpgsql as $$
declare
    checked uuid := case when tg_table_name = 'journal' then (to_jsonb(new) ->> 'id') else (to_jsonb(new) ->> 'journal') end::uuid;
    debits numeric;
    credits numeric;
begin
    select coalesce(sum(debit), 0), coalesce(sum(credit), 0) into debits, credits from entry where journal = checked;
    if debits <> credits or debits = 0 then
        raise exception 'journal % does not balance: debit %, credit %', checked, debits, credits using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger journal_balances after insert on journal
    deferrable initially deferred for each row execute function check_journal_balances();
create constraint trigger entry_balances after insert on entry
    deferrable initially deferred for each row execute function check_journal_balances();
