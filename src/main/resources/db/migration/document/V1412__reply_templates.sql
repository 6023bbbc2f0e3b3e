-- Wordings of replies (批复模板), by procedure and place; the newest version of the nearest place holds. Versions never change.
create table reply_template (
    id              uuid         primary key,
    procedure_key   varchar(60)  not null,
    -- null: every place
    jurisdiction    varchar(10),
    version         int          not null check (version > 0),
    title           varchar(300) not null,
    recipient       varchar(300) not null,
    body            text         not null check (length(body) between 1 and 5000),
    copies          varchar(300) not null,
    reason          varchar(500) not null,
    created_by      uuid,
    created_by_name varchar(200) not null,
    created_at      timestamptz  not null,
    retired_by_name varchar(200),
    retired_at      timestamptz,
    retired_reason  varchar(500),
    unique nulls not distinct (procedure_key, jurisdiction, version)
);
revoke update, delete, truncate on reply_template from ${app};
grant update (retired_by_name, retired_at, retired_reason) on reply_template to ${app};

insert into reply_template (id, procedure_key, jurisdiction, version, title, recipient, body, copies, reason, created_by_name, created_at)
values (gen_random_uuid(), 'surplus-allocation', null, 1,
    '关于{{subject}}的批复',
    '{{applicant}}',
    '你单位报送的《{{caseTitle}}》收悉。{{grounds}}经形式审查、部门会审{{#reviewed}}（{{reviewed}}）{{/reviewed}}，{{#voteResult}}并经表决（{{voteResult}}），{{/voteResult}}现批复如下：' || chr(10) ||
    '一、同意《{{caseTitle}}》。{{#amount}}{{year}}年度可分配的结余留用资金{{amount}}元（大写：人民币{{amountInWords}}），按方案使用。{{/amount}}' || chr(10) ||
    '二、请严格按照方案确定的用途和成员单位分配组织实施，逐笔拨付并留存凭证，不得超出方案所列金额。' || chr(10) ||
    '三、{{#conditions}}会审部门提出的下列条件，请一并落实：' || chr(10) || '{{conditions}}' || chr(10) || '四、{{/conditions}}方案落实情况纳入绩效考核，落实完毕后按程序办结。' || chr(10) ||
    '此复。',
    '', '随软件提供；文件只要求审核批复，没有规定文字（推）', '系统', timestamptz '2022-12-29 00:00:00+08');
