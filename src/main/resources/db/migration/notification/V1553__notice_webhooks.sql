-- Where a unit's notices are posted to. The address contains its key.
create table notice_webhook (
    id         uuid primary key,
    unit_id    uuid        not null,
    name       text        not null check (length(name) between 2 and 60),
    style      text        not null check (style in ('WECOM', 'DINGTALK', 'PLAIN')),
    url        text        not null check (length(url) <= 500),
    secret     text check (length(secret) <= 200),
    kinds      text[]      not null,
    active     boolean     not null default true,
    created_at timestamptz not null
);
create index notice_webhook_of_unit on notice_webhook (unit_id) where active;
create index notice_webhook_list on notice_webhook (active desc, name, id);

revoke delete, truncate on notice_webhook from ${app};
revoke all on notice_webhook from ${reader};
