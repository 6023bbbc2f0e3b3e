-- None of the documents gives a number about applications for new items.
insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('pricing.price-above-cost', 'QZ', '2022-12-29', '20', null, 'SUGGESTED', '文件未规定拟定价格与成本的关系，建议值，只作提示'),
    ('pricing.price-above-cost', 'ZP', '2022-08-19', '20', null, 'SUGGESTED', '文件未规定拟定价格与成本的关系，建议值，只作提示'),
    ('pricing.price-above-cost', 'QJ', '2022-09-29', '20', null, 'SUGGESTED', '文件未规定拟定价格与成本的关系，建议值，只作提示'),
    ('pricing.reapply-months', 'QZ', '2022-12-29', '6', null, 'PRACTICE_A', '徐州做法：上次终审后不足6个月不得再申报；本地只作提示'),
    ('pricing.reapply-months', 'ZP', '2022-08-19', '6', null, 'PRACTICE_A', '徐州做法：上次终审后不足6个月不得再申报；本地只作提示'),
    ('pricing.reapply-months', 'QJ', '2022-09-29', '6', null, 'PRACTICE_A', '徐州做法：上次终审后不足6个月不得再申报；本地只作提示');
