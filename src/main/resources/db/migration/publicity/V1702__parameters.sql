insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('publicity.days', 'QZ', '2022-12-29', null, null, 'SUGGESTED', '五份文件没有规定公示天数，由办理机关逐次确定；可由管理员设定最少天数');
