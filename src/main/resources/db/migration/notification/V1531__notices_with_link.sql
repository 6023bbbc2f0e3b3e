-- A notice may be about something that is no case yet: it carries its own link then.
alter table notice alter column case_number drop not null;
alter table notice add column link text;
alter table notice add constraint notice_leads_somewhere check (num_nonnulls(case_number, link) >= 1);
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
    check (kind in ('STEP', 'RETURNED', 'LATE', 'CLOSED', 'REMINDER', 'SETTLEMENT'));
