-- The reply to an amended plan takes the place of the one before; that one stays readable.
alter table reply drop constraint reply_state_check;
alter table reply add constraint reply_state_check check (state in ('DRAFT', 'SIGNED', 'SUPERSEDED', 'VOID', 'DISCARDED'));
do $$
declare
    found text;
begin
    select conname into found from pg_constraint
    where conrelid = 'reply'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%number IS NOT NULL%';
    execute format('alter table reply drop constraint %I', found);
end
$$;
alter table reply add constraint reply_numbered check ((state in ('SIGNED', 'SUPERSEDED', 'VOID')) = (number is not null));
drop index reply_in_force;
create unique index reply_one_draft on reply (case_number) where state = 'DRAFT';
create unique index reply_one_signed on reply (case_number) where state = 'SIGNED';
