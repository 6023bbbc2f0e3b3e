-- A parameter holds from its day until the day of the next one of the same key and place, so there is never a gap and
-- never an overlap: the primary key (key, jurisdiction, effective_from) is all it takes. What comes into this table has
-- been decided first; the trigger holds the application to that.
create table parameter_change (
    id                uuid         primary key,
    key               varchar(80)  not null,
    jurisdiction      varchar(10)  not null references jurisdiction,
    effective_from    date         not null,
    value             varchar(200),
    inherits          boolean      not null,
    clause            varchar(40),
    grade             varchar(10)  not null check (grade in ('STATED', 'INFERRED', 'PRACTICE_A', 'PRACTICE_B', 'SUGGESTED')),
    source            varchar(300) not null,
    reason            varchar(500) not null,
    four_eyes         boolean      not null,
    state             varchar(10)  not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    proposed_by       uuid         not null,
    proposed_by_name  varchar(200) not null,
    proposed_at       timestamptz  not null,
    confirmed_by      uuid,
    confirmed_by_name varchar(200),
    confirmed_at      timestamptz,
    confirmed_on      date,
    closed_by         uuid,
    closed_by_name    varchar(200),
    closed_at         timestamptz,
    closed_on         date,
    closing_reason    varchar(500),
    check (not (inherits and value is not null)),
    check (not four_eyes or confirmed_by <> proposed_by),
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check (confirmed_on <= effective_from),
    check (confirmed_by is null or closed_on < effective_from),
    check (state not in ('REJECTED', 'WITHDRAWN') or (closed_by is not null and closing_reason is not null))
);

create index parameter_change_of on parameter_change (key, jurisdiction, proposed_at desc);
create unique index parameter_change_open on parameter_change (key, jurisdiction, effective_from) where state = 'PROPOSED';
revoke delete, truncate on parameter_change from ${app};

alter table parameter
    add column inherits boolean not null default false,
    add column change uuid references parameter_change,
    add check (not (inherits and value is not null));

comment on column parameter.inherits is 'from this day on the place has no rule of its own; the place above decides';
comment on column parameter.change is 'the decision it rests on; null for what came with the software';

create function parameter_is_decided() returns trigger language plpgsql as $$
begin
    if current_user <> '${app}' then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' then
        raise exception 'a parameter is never changed, only followed by the next' using errcode = '23514';
    end if;
    if tg_op = 'DELETE' then
        if not exists (select 1 from parameter_change where id = old.change and state = 'WITHDRAWN') then
            raise exception 'only what was withdrawn before its day goes' using errcode = '23514';
        end if;
        return old;
    end if;
    -- A new step brings its empty limit along.
    if new.change is null and new.value is null and not new.inherits
            and not exists (select 1 from parameter where key = new.key and jurisdiction = new.jurisdiction) then
        return new;
    end if;
    if not exists (
            select 1 from parameter_change c
            where c.id = new.change and c.state = 'CONFIRMED' and c.key = new.key and c.jurisdiction = new.jurisdiction
              and c.effective_from = new.effective_from and c.value is not distinct from new.value
              and c.inherits = new.inherits) then
        raise exception 'a parameter rests on a confirmed change' using errcode = '23514';
    end if;
    return new;
end $$;

create trigger parameter_is_decided before insert or update or delete on parameter
    for each row execute function parameter_is_decided();
revoke truncate on parameter from ${app};
