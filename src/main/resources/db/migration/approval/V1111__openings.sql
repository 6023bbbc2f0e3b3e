-- Who has opened a work item: the page or the API's single item, not a list. The first time counts.
create table work_item_opening (
    work_item   uuid         not null references work_item (id),
    person      uuid         not null,
    person_name varchar(120) not null,
    at          timestamptz  not null,
    primary key (work_item, person)
);
revoke update, delete, truncate on work_item_opening from ${app};
