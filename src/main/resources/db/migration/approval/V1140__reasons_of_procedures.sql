-- A reason may be one of a single procedure (事项); null: of all.
alter table reason_code add column procedure_key varchar(64);
update reason_code set procedure_key = 'surplus-allocation'
    where code in ('INCONSISTENT', 'RETURN_SUM', 'RETURN_PROCEDURE', 'OBJECTION_USE', 'OBJECTION_SHARE', 'OBJECTION_PAY',
                   'REVOKE_MERGED', 'REVOKE_SETTLEMENT');
insert into reason_code (code, kind, label, basis, grade, sort, procedure_key) values
    ('ITEM_COST', 'CORRECTION', '成本测算依据不足', null, '建议值', 20, 'new-service-item'),
    ('ITEM_NAME', 'CORRECTION', '名称、内涵或计价单位不规范', null, '建议值', 25, 'new-service-item'),
    ('RETURN_COST', 'RETURN', '成本测算不实', null, '建议值', 20, 'new-service-item'),
    ('RETURN_EVIDENCE', 'RETURN', '临床必要性或安全性依据不足', null, '建议值', 30, 'new-service-item'),
    ('OBJECTION_ITEM', 'OBJECTION', '与现行项目重复', null, '建议值', 10, 'new-service-item'),
    ('OBJECTION_COST', 'OBJECTION', '成本或价格不合理', null, '建议值', 20, 'new-service-item'),
    ('OBJECTION_SAFETY', 'OBJECTION', '临床必要性或安全性存疑', null, '建议值', 30, 'new-service-item');
