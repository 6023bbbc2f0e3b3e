-- The kinds are the code's; here only their shape.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind ~ '^[A-Z_]{2,20}$');
