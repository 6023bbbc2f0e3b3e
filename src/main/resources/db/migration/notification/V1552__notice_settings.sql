-- What a person wants to be told where; without a row: everything in the application, nothing by mail.
create table notice_settings (
    person_id    uuid primary key,
    mail_address text check (length(mail_address) between 3 and 254),
    muted_in_app text[]      not null default '{}',
    muted_mail   text[]      not null default '{}',
    quiet_from   time,
    quiet_to     time,
    digest_hour  int check (digest_hour between 0 and 23),
    changed_at   timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
);
create index notice_settings_with_mail on notice_settings (person_id) where mail_address is not null;

revoke delete, truncate on notice_settings from ${app};
revoke all on notice_settings from ${reader};
