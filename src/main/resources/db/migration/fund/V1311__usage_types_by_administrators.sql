-- What the documents leave open about a use is the administrators' to enter; empty means there is no such rule.
alter table usage_type
    add column cap_percent numeric(5, 2) check (cap_percent between 0 and 100),
    add column payroll_approval boolean not null default false,
    add column effective_from date,
    add column effective_to date,
    add check (effective_to is null or effective_from is null or effective_to >= effective_from);
alter table usage_type alter column clause type varchar(40);
update usage_type set payroll_approval = true where code = 'STAFF_PAY';
revoke delete, truncate on usage_type from ${app};
comment on column usage_type.cap_percent is 'of the plan, in percent; null: no cap';
comment on column usage_type.effective_to is 'last day on which a new plan may use it';
