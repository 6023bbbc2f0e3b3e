insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('publicity.days', 'QZ', '2022-12-29', null, null, 'SUGGESTED', '五份文件没有规定公示天数，由办理机关逐次确定；可由管理员设定最少天数');

insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('disclosure.active-days', 'FJ', '2019-05-15', '20', null, 'PRACTICE_A',
        '政府信息公开条例第二十六条：属于主动公开范围的，自形成或者变更之日起20个工作日内公开'),
    ('disclosure.active-days', 'CQ', '2019-05-15', '20', null, 'PRACTICE_A',
        '政府信息公开条例第二十六条：属于主动公开范围的，自形成或者变更之日起20个工作日内公开');
