-- Why something is corrected, returned, objected to, or why a clock stands still. Codes keep their meaning for good.
create table reason_code (
    code   varchar(40)  primary key,
    kind   varchar(20)  not null check (kind in ('CORRECTION', 'RETURN', 'OBJECTION', 'PAUSE')),
    label  varchar(60)  not null,
    clause varchar(40),
    basis  varchar(200),
    grade  varchar(12)  not null,
    sort   int          not null,
    active boolean      not null default true
);
create index reason_code_kind on reason_code (kind, sort) where active;
revoke delete, truncate on reason_code from ${app};

insert into reason_code (code, kind, label, basis, grade, sort) values
    ('MISSING', 'CORRECTION', '缺少', null, '建议值', 10),
    ('INCONSISTENT', 'CORRECTION', '与结算或材料不一致', null, '建议值', 20),
    ('WRONG_AMOUNT', 'CORRECTION', '金额有误', null, '建议值', 30),
    ('UNCLEAR', 'CORRECTION', '表述不清', null, '建议值', 40),
    ('UNREADABLE', 'CORRECTION', '材料无法辨认', null, '建议值', 50),
    ('NOT_SEALED', 'CORRECTION', '未签字盖章', null, '建议值', 60),
    ('RETURN_RULE', 'RETURN', '不符合政策规定', null, '建议值', 10),
    ('RETURN_SUM', 'RETURN', '金额与结算不符', null, '建议值', 20),
    ('RETURN_PROCEDURE', 'RETURN', '未履行集体决策程序', null, '建议值', 30),
    ('RETURN_OTHER', 'RETURN', '其他', null, '建议值', 90),
    ('OBJECTION_USE', 'OBJECTION', '用途不合规定', null, '建议值', 10),
    ('OBJECTION_SHARE', 'OBJECTION', '分配不合理', null, '建议值', 20),
    ('OBJECTION_PAY', 'OBJECTION', '薪酬安排须先核定', null, '建议值', 30),
    ('OBJECTION_OTHER', 'OBJECTION', '其他', null, '建议值', 90),
    ('PAUSE_HEARING', 'PAUSE', '听证', '行政许可法第四十五条（类推）：听证所需时间不计算在期限内', '他地实践A', 10),
    ('PAUSE_APPRAISAL', 'PAUSE', '鉴定', '行政许可法第四十五条（类推）：鉴定所需时间不计算在期限内', '他地实践A', 20),
    ('PAUSE_EXPERTS', 'PAUSE', '专家评审', '行政许可法第四十五条（类推）：专家评审所需时间不计算在期限内', '他地实践A', 30),
    ('PAUSE_CORRECTION', 'PAUSE', '补正', '行政许可法第三十二条（类推）：补正期间不计入审查期限', '他地实践A', 40),
    ('PAUSE_CONSULTATION', 'PAUSE', '征求意见或请示上级', null, '建议值', 50);
