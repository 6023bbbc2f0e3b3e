-- The last day of a limit that a decision gave may be given anew by another, e.g. where a trial is extended.
alter table clock_event drop constraint clock_event_kind_check;
alter table clock_event add constraint clock_event_kind_check
    check (kind in ('START', 'PAUSE', 'RESUME', 'END', 'REOPEN', 'RESTART', 'MOVE'));
