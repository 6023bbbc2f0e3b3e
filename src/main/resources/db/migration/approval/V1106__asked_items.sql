-- Who asked, so that only they take it back; the question may be as long as an opinion.
alter table work_item add column asked_by_person uuid;
alter table work_item add column asked_slots varchar(400) not null default '';
alter table work_item alter column ask type text;
alter table work_item add constraint work_item_asked_whole
    check ((asked_by is null) = (asked_by_person is null) and (asked_by is null) = (ask is null));
-- Materials asked for beside a step may be added while the request is open.
create index work_item_material on work_item (case_number) where kind = 'MATERIAL' and state = 'OPEN';

-- 票签: what the answer weighs, as it was when the item was opened.
alter table work_item add column weight int not null default 1 check (weight between 1 and 99);
