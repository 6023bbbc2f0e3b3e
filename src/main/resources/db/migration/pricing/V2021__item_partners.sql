-- Who stands beside the applicant in the newest submission of an application: experts named there stand back.
create table item_partner (
    case_number varchar(24) not null references item_application (case_number),
    -- as in the form, from 1
    place int not null check (place > 0),
    unit varchar(100) not null,
    -- without blanks and additions in brackets
    unit_key varchar(100) not null,
    -- empty where only the unit is named
    person varchar(40) not null,
    primary key (case_number, place)
);
create index item_partner_unit on item_partner (unit_key);
create index item_application_applicant on item_application (applicant);
