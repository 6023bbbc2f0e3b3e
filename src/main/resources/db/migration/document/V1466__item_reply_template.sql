-- The wording of a reply to an application for a new service item.
insert into reply_template (id, procedure_key, jurisdiction, version, title, recipient, body, copies, reason, created_by_name, created_at)
values (gen_random_uuid(), 'new-service-item', null, 1,
    '关于{{subject}}的批复',
    '{{applicant}}',
    '你单位申报的新增医疗服务项目《{{caseTitle}}》收悉。{{grounds}}经受理审查{{#reviewed}}、部门会审（{{reviewed}}）{{/reviewed}}，现批复如下：' || chr(10) ||
    '{{#decision}}{{decision}}' || chr(10) || '{{/decision}}' ||
    '{{#conditions}}会审部门提出的下列条件，请一并落实：' || chr(10) || '{{conditions}}' || chr(10) || '{{/conditions}}' ||
    '此复。',
    '', '随软件提供；文件只写“经批准”，没有规定文字（推）', '系统', timestamptz '2022-12-29 00:00:00+08');
