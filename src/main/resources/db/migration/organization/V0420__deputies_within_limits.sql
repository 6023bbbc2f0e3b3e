-- A deputy stands in for some procedures only and up to an amount, and may be taken back while the absence goes on.
alter table absence add column procedures text not null default '';
alter table absence add column up_to numeric(14, 2) check (up_to > 0);
alter table absence add column revoked_at timestamptz;
alter table absence add column revoked_by_name varchar(120);
alter table absence add constraint absence_revoked check ((revoked_at is null) = (revoked_by_name is null));
comment on column absence.procedures is 'keys of the procedures the deputy stands in for, separated by commas; empty: all';
comment on column absence.up_to is 'the deputy acts on cases of at most this amount; null: whatever the amount, also where there is none';
comment on column absence.revoked_at is 'from then on nobody stands in any more, by whom is said; the absence itself goes on';
