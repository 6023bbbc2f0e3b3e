package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold for every case at every moment at which nothing runs: token, step, work items, ledger, record, data and
 * clock tell the same story. Each rule is a query for whatever breaks it.
 */
final class Consistency {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "every open step waits on a token of the engine",
                """
                select s.case_number || ' ' || s.key from case_step s
                where s.state = 'OPEN' and not exists (select 1 from act_ru_task t where t.id_ = s.wait_ref)""");
        RULES.put(
                "every token of the engine is an open step",
                """
                select t.id_ || ' ' || t.task_def_key_ from act_ru_task t
                where not exists (select 1 from case_step s where s.wait_ref = t.id_ and s.state = 'OPEN')""");
        RULES.put(
                "a case is open exactly while its process runs",
                """
                select c.number from case_file c
                where (c.state not in ('CLOSED', 'TERMINATED')) <> exists (
                    select 1 from act_ru_execution e where e.business_key_ = c.number and e.super_exec_ is null and e.parent_id_ is null)""");
        RULES.put(
                "an open step has an open work item",
                """
                select s.case_number || ' ' || s.key from case_step s
                where s.state = 'OPEN' and not exists (select 1 from work_item w where w.step_id = s.id and w.state = 'OPEN')""");
        RULES.put(
                "an open work item belongs to an open step",
                """
                select w.case_number || ' ' || w.step_key from work_item w join case_step s on s.id = w.step_id
                where w.state = 'OPEN' and s.state <> 'OPEN'""");
        RULES.put(
                "the state of the case is that of its step",
                """
                select c.number || ' ' || c.state || ' ' || s.key from case_file c join case_step s on s.case_number = c.number and s.state = 'OPEN'
                where (s.key = 'draftPlan') <> (c.state = 'DRAFTING') or (s.key = 'supplement') <> (c.state = 'SUPPLEMENTING')
                   or (s.key in ('carryOut', 'closePlan')) <> (c.state = 'CARRYING_OUT')""");
        RULES.put(
                "a settlement that starts a plan has its case",
                """
                select s.id::text from settlement s
                where s.state = 'CONFIRMED' and s.stated_retained > 0 and not exists (select 1 from case_file c where c.number = s.case_number)""");
        RULES.put(
                "a balance is the sum of its entries",
                """
                select a.id || ' ' || a.code from ledger_account a left join entry e on e.account = a.id
                group by a.id having a.balance <> coalesce(sum(e.debit - e.credit), 0)""");
        RULES.put(
                "a submitted plan is reserved or paid to the fen, any other holds nothing",
                """
                select c.number || ' holds ' || money.held || ' of ' || money.planned from case_file c
                join lateral (select
                    coalesce((select sum(l.amount) from plan_line l where l.case_number = c.number and l.plan_version =
                        (select max(v.plan_version) from plan_line v where v.case_number = c.number)), 0) planned,
                    coalesce((select sum(a.balance) from ledger_account a where a.community = c.applicant and a.year = c.year
                        and a.book = 'BUNDLE' and a.code in ('RESERVED', 'PAID')), 0) held) money on true
                where money.held <> case when c.state = 'DRAFTING' then 0 else money.planned end""");
        RULES.put(
                "every act stands in the record",
                """
                select a.case_number || ' ' || a.code from act a where not exists (
                    select 1 from record_entry r where r.chain = a.case_number and r.payload like '%' || a.id || '%')""");
        RULES.put(
                "every act in the record was done",
                """
                select r.chain || ' ' || r.seq from record_entry r where r.chain like '%-A01-%' and r.payload like '%"act":"%' and not exists (
                    select 1 from act a where a.case_number = r.chain and r.payload like '%' || a.id || '%')""");
        RULES.put(
                "the record counts on without a gap",
                """
                select chain from record_entry group by chain having max(seq) <> count(*)""");
        RULES.put(
                "every submission has frozen its data",
                """
                select c.number from case_file c where
                    (select count(*) from act a where a.case_number = c.number and a.code in ('submit', 'supplement'))
                    <> (select count(*) from case_data d where d.case_number = c.number and d.form = 'case-data')""");
        RULES.put(
                "the limit runs exactly while nothing stands submitted",
                """
                select k.case_number || ' ' || k.state from clock k join case_file c on c.number = k.case_number and c.state <> 'TERMINATED'
                where k.limit_key = 'plan-submission' and (k.state = 'RUNNING') <> (
                    (select count(*) from act a where a.case_number = k.case_number and a.code = 'submit')
                    = (select count(*) from act a where a.case_number = k.case_number and a.code = 'withdraw'))""");
        RULES.put(
                "the timer of a running limit is set to the end of its last day (the engine writes local time)",
                """
                select k.case_number || ' ' || k.due_on from clock k join case_file c on c.number = k.case_number
                where k.limit_key = 'plan-submission' and k.state = 'RUNNING' and not c.late and not exists (
                    select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                    where e.business_key_ = k.case_number and j.duedate_ = (k.due_on + 1)::timestamp)""");
        RULES.put(
                "a counted motion has a ballot at most for each entitled member",
                """
                select b.motion_id::text from ballot b join motion_member m on m.motion_id = b.motion_id and m.person_id = b.person_id
                where m.standing <> 'ENTITLED'""");
        RULES.put(
                "a ballot is a work item that was done",
                """
                select b.motion_id::text from ballot b join motion m on m.id = b.motion_id where not exists (
                    select 1 from work_item w where w.step_id = m.step_id and w.person = b.person_id and w.state = 'DONE')""");
        RULES.put(
                "case numbers have no gap",
                """
                select prefix from case_sequence s where last <> (select count(*) from case_file c where c.number like s.prefix || '-%')""");
        RULES.put(
                "every key that was kept has its answer", "select key from idempotency where coalesce(status, 0) = 0");
    }

    private final JdbcClient jdbc;

    Consistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        RULES.forEach((rule, query) -> {
            List<String> found = jdbc.sql(query).query(String.class).list();
            if (!found.isEmpty()) {
                broken.put(rule, found);
            }
        });
        assertThat(broken).isEmpty();
    }
}
