-- Jobs are acquired timers first, then by due date.
create index act_ru_job_acquisition on act_ru_job (type_ desc, duedate_ asc);
