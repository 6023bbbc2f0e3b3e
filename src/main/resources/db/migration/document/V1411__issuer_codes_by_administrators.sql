alter table issuer_code add column active boolean not null default true;
revoke delete, truncate on issuer_code from ${app};
