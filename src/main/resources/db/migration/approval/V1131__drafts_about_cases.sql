-- A draft is about a work item or, for acts on the case itself, about the case: its id or the case's number.
alter table comment_draft drop constraint comment_draft_work_item_fkey;
alter table comment_draft rename column work_item to about;
alter table comment_draft alter column about type varchar(60) using about::text;
