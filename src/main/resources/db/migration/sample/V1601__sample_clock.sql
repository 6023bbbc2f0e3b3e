-- How far the sample profile has moved its clock. Production never reads it.
create table sample_clock (
    id          boolean primary key default true check (id),
    offset_days int not null default 0 check (offset_days >= 0)
);

insert into sample_clock (id) values (true);
