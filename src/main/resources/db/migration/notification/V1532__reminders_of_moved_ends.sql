-- A limit whose end has been moved is reminded of anew: each threshold once per clock and last day.
alter table reminder add column due_on date not null default date '0001-01-01';
alter table reminder alter column due_on drop default;
alter table reminder drop constraint reminder_pkey;
alter table reminder add primary key (clock_id, threshold, due_on);
