-- None of the five documents gives a number for the trial. What other places do is shown as what it is, and can be changed.
insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source)
select v.key, p.place, p.since, v.value, null, v.grade, v.source
from (values ('QZ', date '2022-12-29'), ('ZP', date '2022-08-19'), ('QJ', date '2022-09-29')) as p (place, since),
    (values
        ('pricing.trial-months', '24', 'PRACTICE_A', '徐州：新增医疗服务价格项目备案告知受理书“试行期为两年”；本地文件未写试行期'),
        ('pricing.conversion-months', '6', 'SUGGESTED', '徐州对个别市定价项目要求期满前6个月报送材料；新增项目未见规定'),
        ('pricing.extensions', '1', 'SUGGESTED', '延长次数各地文件未见规定'),
        ('pricing.extension-months', '12', 'SUGGESTED', '每次延长的最长月数各地文件未见规定'),
        ('pricing.report-day', '4-tue', 'SUGGESTED', '徐州：每季度末第四个周二前报送监测表；按季度末月的第四个星期二理解，本地文件未写')
    ) as v (key, value, grade, source);

-- Guards of self-pricing, where there is self-pricing. The checks are those of another place's filing system.
insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('pricing.self-pricing-2024', 'QZ', '2024-06-05', 'false', null, 'SUGGESTED',
        '泉政办〔2024〕15号第21条只写“赋予医疗机构一定的定价权”，范围未写；是否取代2022年的范围为推，按建议值沿用二级及以上公立医疗机构'),
    ('pricing.raise-months', 'QZ', '2022-12-29', '6', null, 'SUGGESTED',
        '徐州备案系统校验：上次终审后不足6个月不得再申报；政策文号没有核到'),
    ('pricing.raise-rate', 'QZ', '2022-12-29', '50', null, 'SUGGESTED',
        '徐州备案系统校验：新价达到旧价1.5倍即拦截；政策文号没有核到');
