insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('pause.near-days', 'QZ', '2022-12-29', '3', null, 'SUGGESTED', '到期前此天数内才开始的暂停列入督查清单，建议值');
