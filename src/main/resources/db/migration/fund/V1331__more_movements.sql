-- A revised settlement may take back what an earlier one brought; closing a case decides what becomes of what was not paid.
alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check
    check (kind in ('SETTLED', 'REDUCED', 'RESERVED', 'RELEASED', 'PAID', 'REVERSED', 'CARRIED_OVER', 'RETURNED'));
