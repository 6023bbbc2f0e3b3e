-- An answer whose giver has taken it back while the step was open: the act stays, and no longer counts.
create table answer_taken_back (
    act    uuid primary key references act (id),
    by_act uuid not null references act (id)
);
revoke update, delete, truncate on answer_taken_back from ${app};
