-- Who has opened which item, and when first.
create table work_item_opening (
    item uuid not null references work_item (id),
    person uuid not null,
    person_name varchar(120) not null,
    at timestamptz not null,
    primary key (item, person)
);
revoke update, delete, truncate on work_item_opening from ${app};

-- The act in which a step was entered; null before there were any.
alter table case_step add column entered_act uuid;
