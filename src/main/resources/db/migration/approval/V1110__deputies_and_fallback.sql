-- What decides whether a deputy has the item in their list: the amount of its case, and whether it is to be done in person.
alter table work_item add column amount numeric(14, 2);
alter table work_item add column personal boolean not null default false;
update work_item set personal = true where person is not null and claimed_at is null and kind = 'OWN';
comment on column work_item.amount is 'amount of the case when the step was entered; null: it has none';
comment on column work_item.personal is 'the rule of the step lets nobody stand in (a vote)';

-- Where nobody can do it (vacant, away without deputy, recused, no unit) the item is shown to others; it never moves the step.
alter table work_item add column fallback varchar(8) check (fallback in ('HEAD', 'ADMIN', 'NO_UNIT'));
alter table work_item add column fallback_reason varchar(300);
alter table work_item add column fallback_unit uuid;
comment on column work_item.fallback is 'HEAD: the unit''s head has it; ADMIN: the business administrator assigns it; NO_UNIT: likewise, no unit fills the role';
comment on column work_item.fallback_unit is 'unit of the business administrators who assign it; null for HEAD';
create index work_item_fallback on work_item (fallback_unit) where state = 'OPEN' and fallback_unit is not null;
