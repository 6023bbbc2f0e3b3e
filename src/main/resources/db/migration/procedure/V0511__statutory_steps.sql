-- Releases from before the property was known have no statutory steps.
update procedure_release set steps = coalesce(
    (select jsonb_agg('{"statutory": false}'::jsonb || step order by place)
     from jsonb_array_elements(steps) with ordinality as each (step, place)), '[]'::jsonb);
