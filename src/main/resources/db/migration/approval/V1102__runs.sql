-- A step of a process beside the main one carries the reference of its run; null in the main process.
alter table case_step add column run varchar(64);
comment on column case_step.run is 'the run beside the main process it belongs to; null: the main process';
