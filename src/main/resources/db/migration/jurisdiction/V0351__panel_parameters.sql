insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('panel.fewest-experts', 'QZ', '2022-12-29', '3', null, 'SUGGESTED', '专家组最少人数；文件未规定专家评审，建议值'),
    ('panel.fewest-experts', 'ZP', '2022-01-01', '3', null, 'SUGGESTED', '专家组最少人数；文件未规定专家评审，建议值');
