-- What a person often writes (常用语), in their own order.
create table phrase (
    person uuid         not null,
    place  int          not null,
    text   varchar(500) not null,
    primary key (person, place)
);

-- What a person has begun to say with an act, until the act is done.
create table comment_draft (
    work_item uuid        not null references work_item (id),
    person    uuid        not null,
    act       varchar(40) not null,
    text      text        not null,
    saved_at  timestamptz not null,
    primary key (work_item, person, act)
);
