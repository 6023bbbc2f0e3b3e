-- What a limit counts from may turn out wrong; then its clock is restarted from the right day, and says so.
alter table clock_event drop constraint clock_event_kind_check;
alter table clock_event add constraint clock_event_kind_check
    check (kind in ('START', 'PAUSE', 'RESUME', 'END', 'REOPEN', 'RESTART'));
