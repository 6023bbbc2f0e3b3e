-- When somebody last logged in with the account; null: never.
alter table account add column last_login_at timestamptz;
