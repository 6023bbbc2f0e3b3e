package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold for every case at every moment at which nothing runs: token, step, work items, ledger, record, data and
 * clock tell the same story. Each rule is a query for whatever breaks it; the comment in it says what restricts it to one case.
 */
public final class Consistency {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "every open step waits on a token of the engine",
                """
                select s.case_number || ' ' || s.key from case_step s
                where s.state = 'OPEN' and not exists (select 1 from act_ru_task t where t.id_ = s.wait_ref) /*case s.case_number*/""");
        RULES.put(
                "every token of the engine is an open step",
                """
                select t.id_ || ' ' || t.task_def_key_ from act_ru_task t
                where not exists (select 1 from case_step s where s.wait_ref = t.id_ and s.state = 'OPEN')
                /*case (select p.business_key_ from act_ru_execution p where p.id_ = t.proc_inst_id_)*/""");
        RULES.put(
                "a case is open exactly while its process runs",
                """
                select c.number from case_file c
                where (c.state not in ('CLOSED', 'TERMINATED')) <> exists (
                    select 1 from act_ru_execution e where e.business_key_ = c.number and e.super_exec_ is null and e.parent_id_ is null) /*case c.number*/""");
        RULES.put(
                "an open step has an open work item",
                """
                select s.case_number || ' ' || s.key from case_step s
                where s.state = 'OPEN' and not exists (select 1 from work_item w where w.step_id = s.id and w.state = 'OPEN') /*case s.case_number*/""");
        RULES.put(
                "an open work item belongs to an open step",
                """
                select w.case_number || ' ' || w.step_key from work_item w join case_step s on s.id = w.step_id
                where w.state = 'OPEN' and s.state <> 'OPEN' /*case w.case_number*/""");
        RULES.put(
                "the state of the case is that of its step",
                """
                select c.number || ' ' || c.state || ' ' || s.key from case_file c join case_step s on s.case_number = c.number and s.state = 'OPEN'
                where s.run is null and c.procedure_key = 'surplus-allocation' and ((s.key = 'draftPlan') <> (c.state = 'DRAFTING') or (s.key = 'supplement') <> (c.state = 'SUPPLEMENTING')
                   or s.key in ('carryOut', 'closePlan', 'draftAmendment', 'checkAmendment') and c.state <> 'CARRYING_OUT') /*case c.number*/""");
        RULES.put(
                "a settlement that starts a plan has its case",
                """
                select s.id::text from settlement s
                where s.state = 'CONFIRMED' and s.stated_retained > 0 and not exists (select 1 from case_file c where c.number = s.case_number)""");
        RULES.put(
                "a balance is the sum of its entries",
                """
                select a.id || ' ' || a.code from ledger_account a left join entry e on e.account = a.id
                where true /*case (select c.number from case_file c where c.number = :case and c.applicant = a.community and c.year = a.year)*/
                group by a.id having a.balance <> coalesce(sum(e.debit - e.credit), 0)""");
        RULES.put(
                "a plan in approval is reserved to the fen, one in force is reserved or paid as far as the settlement goes,"
                        + " a closed one is paid, any other holds nothing",
                """
                select c.number || ' ' || c.state || ' holds ' || m.held || ' of newest ' || m.newest || ', in force ' || m.in_force
                from case_file c join lateral (select
                    coalesce((select p.total from plan p where p.case_number = c.number order by p.version desc limit 1), 0) newest,
                    coalesce((select p.total from plan p where p.case_number = c.number and p.approved_on is not null
                        order by p.version desc limit 1), 0) in_force,
                    coalesce((select s.stated_retained from settlement s where s.case_number = c.number and s.state = 'CONFIRMED'
                        order by s.revision desc limit 1), 0) stated,
                    coalesce((select sum(a.balance) from ledger_account a where a.community = c.applicant and a.year = c.year
                        and a.book = 'BUNDLE' and a.code in ('RESERVED', 'PAID')), 0) held,
                    coalesce((select a.balance from ledger_account a where a.community = c.applicant and a.year = c.year
                        and a.book = 'BUNDLE' and a.code = 'PAID'), 0) paid,
                    exists (select 1 from case_step s where s.case_number = c.number and s.state = 'OPEN'
                        and s.run is null and s.key not in ('carryOut', 'closePlan', 'draftAmendment')) deciding) m on true
                where not case c.state
                    when 'DRAFTING' then m.held = 0
                    when 'SUPPLEMENTING' then m.held = m.newest or m.held = 0 and m.newest <> m.stated
                    when 'IN_APPROVAL' then m.held = m.newest
                    when 'CARRYING_OUT' then m.held = case when m.deciding then m.newest else least(m.in_force, m.stated) end
                    when 'CLOSED' then m.held = m.paid and m.paid <= m.in_force
                    else (select count(*) from case_file n where n.applicant = c.applicant and n.year = c.year) > 1 or m.held = 0 end
                    /*case c.number*/""");
        RULES.put(
                "what the settlement in force leaves is what the book holds, but for what went back at the closing",
                """
                select s.id::text || ' ' || m.there from settlement s join lateral (select coalesce(sum(a.balance), 0) there
                    from ledger_account a where a.community = s.community and a.year = s.year and a.book = 'BUNDLE' and a.code <> 'SOURCE') m on true
                where s.state = 'CONFIRMED' and s.revision = (select max(n.revision) from settlement n
                        where n.community = s.community and n.year = s.year and n.state = 'CONFIRMED')
                    and m.there + coalesce((select l.unspent from closing l where l.case_number = s.case_number and l.unspent_use = 'RETURNED'), 0)
                        <> greatest(s.stated_retained, 0) /*case s.case_number*/""");
        RULES.put(
                "no line in force is paid above its amount",
                """
                select l.case_number || ' ' || l.no from plan_line l
                join plan p on p.case_number = l.case_number and p.version = l.plan_version and p.approved_on is not null
                where p.version = (select max(n.version) from plan n where n.case_number = p.case_number and n.approved_on is not null)
                    and l.amount < (select coalesce(sum(y.amount), 0) from payment y join plan_line o on o.case_number = y.case_number
                        and o.plan_version = y.plan_version and o.no = y.line_no
                        where y.case_number = l.case_number and o.key = l.key and y.state <> 'REVERSED') /*case l.case_number*/""");
        RULES.put(
                "members are asked exactly while the step is open",
                """
                select c.case_number || ' ' || c.state from consultation c where (c.state = 'RUNNING') <> (
                    exists (select 1 from case_step s where s.case_number = c.case_number and s.key = 'giveOpinion' and s.state = 'OPEN')
                    and c.round = (select max(n.round) from consultation n where n.case_number = c.case_number)) /*case c.case_number*/""");
        RULES.put(
                "a report is open exactly while its step is",
                """
                select r.case_number || ' ' || r.period from implementation_report r where (r.state <> 'ACKNOWLEDGED') <> (
                    exists (select 1 from case_step s where s.case_number = r.case_number and s.state = 'OPEN'
                        and s.key = case r.state when 'DUE' then 'fillReport' else 'acknowledgeReport' end))
                    and r.state <> 'ACKNOWLEDGED' /*case r.case_number*/""");
        RULES.put(
                "every act stands in the record",
                """
                select a.case_number || ' ' || a.code from act a where not exists (
                    select 1 from record_entry r where r.chain = a.case_number and r.payload like '%' || a.id || '%') /*case a.case_number*/""");
        RULES.put(
                "every act in the record was done",
                """
                select r.chain || ' ' || r.seq from record_entry r where r.chain like '%-A01-%' and r.payload like '%"act":"%' and not exists (
                    select 1 from act a where a.case_number = r.chain and r.payload like '%' || a.id || '%') /*case r.chain*/""");
        RULES.put(
                "the record counts on without a gap",
                """
                select chain from record_entry where true /*case chain*/ group by chain having max(seq) <> count(*)""");
        RULES.put(
                "every submission has frozen its data",
                """
                select c.number from case_file c where c.procedure_key = 'surplus-allocation' /*case c.number*/ and
                    (select count(*) from act a where a.case_number = c.number and a.code in ('submit', 'supplement', 'enterChanges', 'submitAmendment'))
                    <> (select count(*) from case_data d where d.case_number = c.number and d.form = 'case-data')""");
        RULES.put(
                "the limit runs, or stands still for a reason, exactly while nothing stands submitted",
                """
                select k.case_number || ' ' || k.state from clock k join case_file c on c.number = k.case_number and c.state <> 'TERMINATED'
                where k.limit_key = 'plan-submission' and (k.state = 'RUNNING' or k.state = 'PAUSED'
                    and exists (select 1 from clock_pause p where p.clock = k.id and p.resumed_at is null)) <> (
                    (select count(*) from act a where a.case_number = k.case_number and a.code = 'submit')
                    = (select count(*) from act a where a.case_number = k.case_number and a.code = 'withdraw')) /*case k.case_number*/""");
        RULES.put(
                "the timer of a running limit is set to the end of its last day (the engine writes local time)",
                """
                select k.case_number || ' ' || k.due_on from clock k join case_file c on c.number = k.case_number
                where k.limit_key = 'plan-submission' and k.state = 'RUNNING' and not c.late and not exists (
                    select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                    where e.business_key_ = k.case_number and j.duedate_ = (k.due_on + 1)::timestamp) /*case k.case_number*/""");
        RULES.put(
                "only entitled members have voted",
                """
                select b.motion_id::text from voted b join motion_member m on m.motion_id = b.motion_id and m.person_id = b.person_id
                where m.standing <> 'ENTITLED' /*case (select o.case_number from motion o where o.id = b.motion_id)*/""");
        RULES.put(
                "a vote is a work item that was done",
                """
                select b.motion_id::text from voted b join motion m on m.id = b.motion_id where not exists (
                    select 1 from work_item w where w.step_id = m.step_id and w.person = b.person_id and w.state = 'DONE') /*case m.case_number*/""");
        RULES.put(
                "a counted motion has as many ballots, open or secret, as people who voted",
                """
                select m.id::text from motion m where m.passed is not null
                  and (select count(*) from voted v where v.motion_id = m.id)
                   <> (select count(*) from ballot b where b.motion_id = m.id)
                    + (select count(*) from secret_ballot s where s.motion_id = m.id) /*case m.case_number*/""");
        RULES.put(
                "case numbers have no gap",
                """
                select prefix from case_sequence s where last <> (select count(*) from case_file c where c.number like s.prefix || '-%')""");
        RULES.put(
                "every key that was kept has its answer", "select key from idempotency where coalesce(status, 0) = 0");
    }

    private static final String OF_CASE = ofCase();

    private final JdbcClient jdbc;

    public Consistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void check() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        RULES.forEach((rule, query) -> {
            List<String> found = jdbc.sql(query).query(String.class).list();
            if (!found.isEmpty()) {
                broken.put(rule, found);
            }
        });
        assertThat(broken).isEmpty();
    }

    /** The rules about one case, asked in one statement. @return what breaks which rule */
    public List<String> brokenIn(String caseNumber) {
        return jdbc.sql(OF_CASE).param("case", caseNumber).query(String.class).list();
    }

    private static String ofCase() {
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().contains("/*case "))
                .map(rule -> "select '" + rule.getKey() + ": ' || broken.what from (" + restricted(rule.getValue())
                        + ") broken(what)")
                .collect(Collectors.joining(" union all "));
    }

    private static String restricted(String query) {
        return query.replaceAll("/\\*case (.+?)\\*/", "and $1 = :case");
    }
}
