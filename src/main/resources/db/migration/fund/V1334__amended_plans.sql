-- An approved plan may be amended. A line keeps its key from version to version, so that what was paid on it stays paid on
-- it, whatever number it has then. In force is the newest approved version.
alter table plan_line add column key uuid not null default gen_random_uuid();
create index plan_line_key on plan_line (case_number, key);
