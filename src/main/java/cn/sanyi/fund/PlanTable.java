package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they were when money was reserved for them, one per submitted data version. */
@Repository
class PlanTable {

    /** @param approvedOn the day its carrying out began; null before */
    record Kept(String caseNumber, int version, @Nullable LocalDate approvedOn, Plan plan) {}

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the plan; no effect if this version is kept. */
    void keep(String caseNumber, int version, Plan plan, Instant frozenAt) {
        int added = jdbc.sql(
                        """
                insert into plan (case_number, version, total, frozen_at) values (?, ?, ?, ?)
                on conflict (case_number, version) do nothing""")
                .params(caseNumber, version, plan.usageTotal().yuan(), frozenAt.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            plan.lines().forEach(line -> add(caseNumber, version, line));
            plan.shares().forEach(share -> add(caseNumber, version, share));
        }
    }

    private void add(String caseNumber, int version, Plan.Line line) {
        jdbc.sql(
                        """
                insert into plan_line (case_number, plan_version, no, usage, purpose, amount, payroll_approval_no)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(caseNumber)
                .param(version)
                .param(line.no())
                .param(line.usage())
                .param(line.purpose())
                .param(line.amount().yuan())
                .param(line.payrollApprovalNo())
                .update();
    }

    private void add(String caseNumber, int version, Plan.Share share) {
        jdbc.sql(
                        """
                insert into plan_share (case_number, plan_version, no, member, member_code, member_name, amount)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber,
                        version,
                        share.no(),
                        share.member(),
                        share.memberCode(),
                        share.memberName(),
                        share.amount().yuan())
                .update();
    }

    /** Notes the day of approval on the newest plan, once: a later return to the carrying out does not move it. */
    void approve(String caseNumber, LocalDate on) {
        jdbc.sql(
                        """
                update plan set approved_on = ? where case_number = ? and approved_on is null
                    and version = (select max(version) from plan where case_number = ?)""")
                .params(on, caseNumber, caseNumber)
                .update();
    }

    Optional<Kept> latest(String caseNumber) {
        return jdbc.sql("select * from plan where case_number = ? order by version desc limit 1")
                .param(caseNumber)
                .query((row, index) -> new Header(row.getInt("version"), row.getObject("approved_on", LocalDate.class)))
                .optional()
                .map(header -> new Kept(
                        caseNumber, header.version(), header.approvedOn(), plan(caseNumber, header.version())));
    }

    private record Header(int version, @Nullable LocalDate approvedOn) {}

    private Plan plan(String caseNumber, int version) {
        var lines = jdbc.sql("select * from plan_line where case_number = ? and plan_version = ? order by no")
                .params(caseNumber, version)
                .query((row, index) -> new Plan.Line(
                        row.getInt("no"),
                        row.getString("usage"),
                        row.getString("purpose"),
                        money(row, "amount"),
                        row.getString("payroll_approval_no")))
                .list();
        var shares = jdbc.sql("select * from plan_share where case_number = ? and plan_version = ? order by no")
                .params(caseNumber, version)
                .query((row, index) -> new Plan.Share(
                        row.getInt("no"),
                        row.getObject("member", UUID.class),
                        row.getString("member_code"),
                        row.getString("member_name"),
                        money(row, "amount")))
                .list();
        return new Plan(lines, shares);
    }
}
