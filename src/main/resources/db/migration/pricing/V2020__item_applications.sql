-- Applications for new service items by place and name: who asks for what is found by name, what was decided stays.
create table item_application (
    case_number varchar(24) primary key,
    -- code of the place whose authority leads
    place varchar(12) not null,
    applicant uuid not null,
    name varchar(100) not null,
    -- without blanks and punctuation, in one width and case
    name_key varchar(400) not null,
    outcome varchar(8) check (outcome in ('APPROVED', 'REFUSED')),
    decided_on date,
    -- number of the ground a refusal named, as its source counts them
    ground int check (ground between 1 and 10),
    check ((outcome is null) = (decided_on is null)),
    check (ground is null or outcome = 'REFUSED')
);
create index item_application_name on item_application (place, name_key);
