package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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
            Map<Integer, UUID> keys = keys(caseNumber, plan);
            plan.lines().forEach(line -> add(caseNumber, version, line, keys));
            plan.shares().forEach(share -> add(caseNumber, version, share));
        }
    }

    /** By line number: the key of the line in force that it continues; a line of its own has none yet. */
    private Map<Integer, UUID> keys(String caseNumber, Plan plan) {
        Map<Integer, UUID> keys = new HashMap<>();
        inForce(caseNumber).ifPresent(before -> {
            Map<Integer, UUID> earlier = new HashMap<>();
            jdbc.sql("select no, key from plan_line where case_number = ? and plan_version = ?")
                    .params(caseNumber, before.version())
                    .query(row -> {
                        earlier.put(row.getInt("no"), row.getObject("key", UUID.class));
                    });
            LineMatch.of(before.plan(), plan).forEach((no, from) -> keys.put(no, earlier.get(from)));
        });
        return keys;
    }

    private void add(String caseNumber, int version, Plan.Line line, Map<Integer, UUID> keys) {
        jdbc.sql(
                        """
                insert into plan_line (case_number, plan_version, no, usage, purpose, amount, payroll_approval_no, key)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(caseNumber)
                .param(version)
                .param(line.no())
                .param(line.usage())
                .param(line.purpose())
                .param(line.amount().yuan())
                .param(line.payrollApprovalNo())
                .param(keys.getOrDefault(line.no(), UUID.randomUUID()))
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

    /** Notes the day of approval on the newest plan, once: the same version approved again keeps its day. */
    void approve(String caseNumber, LocalDate on) {
        jdbc.sql(
                        """
                update plan set approved_on = ? where case_number = ? and approved_on is null
                    and version = (select max(version) from plan where case_number = ?)""")
                .params(on, caseNumber, caseNumber)
                .update();
    }

    /** The newest approved one, with the day of the first approval; empty before. */
    Optional<Kept> inForce(String caseNumber) {
        return jdbc.sql(
                        """
                select version, (select min(approved_on) from plan f where f.case_number = plan.case_number) as approved_on
                from plan where case_number = ? and approved_on is not null order by version desc limit 1""")
                .param(caseNumber)
                .query((row, index) -> new Header(row.getInt("version"), row.getObject("approved_on", LocalDate.class)))
                .optional()
                .map(header -> new Kept(
                        caseNumber, header.version(), header.approvedOn(), plan(caseNumber, header.version())));
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
