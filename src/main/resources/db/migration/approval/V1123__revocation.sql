-- Why a case is revoked (撤销).
alter table reason_code drop constraint reason_code_kind_check;
alter table reason_code add constraint reason_code_kind_check
    check (kind in ('CORRECTION', 'RETURN', 'OBJECTION', 'PAUSE', 'REVOCATION'));
insert into reason_code (code, kind, label, basis, grade, sort) values
    ('REVOKE_MERGED', 'REVOCATION', '医共体撤并', null, '建议值', 10),
    ('REVOKE_SETTLEMENT', 'REVOCATION', '结算作废', null, '建议值', 20),
    ('REVOKE_TWICE', 'REVOCATION', '重复立案', null, '建议值', 30),
    ('REVOKE_OTHER', 'REVOCATION', '其他', null, '建议值', 90);
