-- Whether somebody ever acted for a unit, asked for recusal.
create index act_person_unit on act (person, unit);
