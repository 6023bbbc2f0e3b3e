-- What an objection is about: the code of the list and what it meant when it was chosen.
alter table objection add column reason_code text, add column reason_label text,
    add constraint objection_reason check ((reason_code is null) = (reason_label is null));

insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source)
select rate.key, place.code, date '2019-05-15', rate.value, null, 'SUGGESTED', '建议值：防止恶意大量提交，文件没有规定'
from (values ('publicity.objections-of-address', '5'), ('publicity.objections-to-notice', '200'),
             ('publicity.questions-of-address', '20')) as rate (key, value),
     (values ('FJ'), ('CQ')) as place (code);
