-- Releases from before the property was known: the steps that showed the reviewers' rules and judge what was submitted.
update procedure_release set steps = coalesce(
    (select jsonb_agg(jsonb_build_object('checks', step ->> 'key' in (
         'checkPlan', 'confirmChanges', 'checkAmendment', 'checkItem', 'forwardItem', 'decideItem', 'vote', 'assessCase',
         'draftReply', 'signReply', 'reviewByInsurance', 'reviewByHealth', 'reviewByFinance', 'reviewByHumanResources',
         'reviewByMarket')) || step order by place)
     from jsonb_array_elements(steps) with ordinality as each (step, place)), '[]'::jsonb);
