-- Processes a case of the release may run beside its main one.
alter table procedure_release add column beside jsonb not null default '[]';
