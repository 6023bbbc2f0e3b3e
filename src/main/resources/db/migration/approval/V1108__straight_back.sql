-- Which act cleared a step, and from which earlier step its answer was taken over.
alter table case_step add column cleared_by uuid;
alter table case_step add column carried_from uuid references case_step (id);

-- Returns with "straight back to me": until the step that returned is reached again, what stood is taken over.
create table straight_back (
    act uuid primary key,
    case_number varchar(24) not null,
    run varchar(64),
    asking_step varchar(60) not null,
    target varchar(60) not null,
    asked_by varchar(160) not null,
    asked_at timestamptz not null,
    over_at timestamptz
);
create index straight_back_pending on straight_back (case_number) where over_at is null;
revoke delete, truncate on straight_back from ${app};

-- How often somebody asked for an item to be dealt with.
alter table work_item add column urged int not null default 0;
alter table work_item add column urged_at timestamptz;

-- The act in which a step was entered; null before that was kept.
alter table case_step add column entered_act uuid;
