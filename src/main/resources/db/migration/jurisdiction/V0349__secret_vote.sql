-- How the committee votes; the documents do not say.
insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('vote.secret', 'QZ', '2022-12-29', 'open', null, 'SUGGESTED',
        '表决方式：open 默认记名、secret 默认无记名（均可由办公室召集时选择），always-open 一律记名，always-secret 一律无记名；文件未规定，建议值');
