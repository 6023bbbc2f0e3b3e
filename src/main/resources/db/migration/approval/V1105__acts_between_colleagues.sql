-- Work items beside a step's own: signers added, opinions and material asked for. Answers by code, for rules that count.
alter table work_item add column kind varchar(12) not null default 'OWN'
    check (kind in ('OWN', 'BEFORE', 'PARALLEL', 'ASKED', 'MATERIAL'));
alter table work_item add column asked_by uuid references work_item (id);
alter table work_item add column asked_by_name varchar(160);
alter table work_item add column ask varchar(1000);
alter table work_item add column answer varchar(40);
-- Set where the person took it (or got it) and may put it back to the unit.
alter table work_item add column claimed_at timestamptz;
create index work_item_asked on work_item (asked_by) where asked_by is not null;
comment on column work_item.answer is 'code of the act it was closed by; null while open, cancelled, or closed by an act that answers nothing';

-- Whom a deputy acted for: signed 乙代甲.
alter table act add column for_person uuid;
alter table act add column for_person_name varchar(120);
alter table work_item add column closed_for_name varchar(120);
