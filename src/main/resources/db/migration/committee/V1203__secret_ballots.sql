-- Who has voted: one row per vote, of any kind; the key lets nobody vote twice. What was voted stands elsewhere.
create table voted (
    motion_id uuid not null,
    person_id uuid not null,
    primary key (motion_id, person_id),
    foreign key (motion_id, person_id) references motion_member
);
insert into voted (motion_id, person_id) select motion_id, person_id from ballot;

-- A ballot of a secret vote: no person, no time, no order. With every vote all ballots of the motion are written anew, in random
-- order and under new ids, so that all of them have the same transaction and none has kept its place.
create table secret_ballot (
    motion_id uuid not null references motion,
    id        uuid not null,
    choice    text not null check (choice in ('AGREE', 'DISAGREE', 'ABSTAIN')),
    primary key (motion_id, id)
) with (
    -- what has been replaced is cleared away at the next round of the vacuum, not when much has come together
    autovacuum_vacuum_threshold = 0,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_cost_delay = 0,
    -- no statistics of half a vote
    autovacuum_analyze_threshold = 2147483647
);

create function only_while_open() returns trigger language plpgsql as $$
declare
    motion_of uuid := case when tg_op = 'INSERT' then new.motion_id else old.motion_id end;
begin
    if not exists (select 1 from motion where id = motion_of and secret and state = 'OPEN') then
        raise exception 'Ballots of a vote that is over do not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger secret_ballot_only_while_open before insert or delete on secret_ballot
    for each row execute function only_while_open();

revoke update, delete, truncate on voted from ${app};
revoke update, truncate on secret_ballot from ${app};
revoke select on secret_ballot from ${reader};
