-- The documents give the community no time to answer a settlement; elsewhere it has fifteen working days. Silence is no
-- consent: the day is shown as a reminder, nothing follows from it.
insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source) values
    ('limit.settlement-confirm.days', 'QZ', '2022-12-29', '15', null, 'PRACTICE_A',
        '徐州做法：医共体收到结算结果后15个工作日内确认或提出异议；仅作提醒，不答复不视为同意'),
    ('limit.settlement-confirm.unit', 'QZ', '2022-12-29', 'working', null, 'PRACTICE_A', '徐州做法按工作日计');
