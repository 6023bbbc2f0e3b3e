-- Hospitals: which level they have and who runs them, from a day on; and the posts that work on prices inside one.

create table institution_grade (
    unit_id   uuid not null references unit (id),
    from_day  date not null,
    level     text not null check (level in ('THREE', 'TWO', 'ONE', 'UNGRADED')),
    ownership text not null check (ownership in ('PUBLIC', 'PRIVATE_NON_PROFIT', 'PRIVATE_FOR_PROFIT')),
    source    text not null check (length(source) between 2 and 200),
    primary key (unit_id, from_day)
);

comment on table institution_grade is 'an entry holds until the next one of the unit';

alter table post drop constraint post_kind_check;
alter table post add constraint post_kind_check check (kind in ('CLERK', 'HEAD', 'EMPLOYEE', 'MEMBER', 'CHAIR',
    'MEDICAL_AFFAIRS', 'PRICING', 'OVERSIGHT', 'BUSINESS_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'));
