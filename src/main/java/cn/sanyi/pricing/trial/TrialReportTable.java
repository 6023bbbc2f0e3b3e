package cn.sanyi.pricing.trial;

import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.platform.Money;
import cn.sanyi.pricing.trial.TrialReport.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports on trials as rows. */
@Repository
class TrialReportTable {

    private final JdbcClient jdbc;

    TrialReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the quarter of the case has its report, whoever started it */
    boolean start(TrialItem item, ReportPeriod quarter, LocalDate dueOn, Instant at) {
        return jdbc.sql(
                                """
                insert into trial_report (id, item, case_number, period, period_from, period_to, due_on, state, started_at)
                values (?, ?, ?, ?, ?, ?, ?, 'DUE', ?) on conflict (case_number, period) do nothing""")
                        .params(UUID.randomUUID(), item.id(), item.caseNumber(), quarter.name())
                        .params(quarter.from(), quarter.to(), dueOn, ItemTable.utc(at))
                        .update()
                == 1;
    }

    void submit(UUID id, Figures figures, String by, Instant at) {
        jdbc.sql(
                        """
                update trial_report set state = 'SUBMITTED', cases = ?, income = ?, self_paying = ?, adverse_events = ?,
                    cost_change = ?, opinions = ?, problems = ?, submitted_by_name = ?, submitted_at = ? where id = ?""")
                .params(figures.cases(), figures.income().yuan(), figures.selfPaying(), figures.adverseEvents())
                .params(figures.costChange(), figures.opinions(), figures.problems())
                .params(by, ItemTable.utc(at), id)
                .update();
    }

    void reopen(UUID id) {
        jdbc.sql("update trial_report set state = 'DUE' where id = ?").param(id).update();
    }

    void receive(UUID id, String by, Instant at) {
        jdbc.sql("update trial_report set state = 'RECEIVED', received_by_name = ?, received_at = ? where id = ?")
                .params(by, ItemTable.utc(at), id)
                .update();
    }

    void drop(String caseNumber) {
        jdbc.sql("update trial_report set state = 'DROPPED' where case_number = ? and state in ('DUE', 'SUBMITTED')")
                .param(caseNumber)
                .update();
    }

    /** The newest quarter first. */
    List<TrialReport> ofCase(String caseNumber) {
        return jdbc.sql("select * from trial_report where case_number = ? order by period_to desc")
                .param(caseNumber)
                .query((row, index) -> report(row))
                .list();
    }

    /** The one that is not received yet; at most one. */
    Optional<TrialReport> open(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(report ->
                        report.state() == TrialReport.State.DUE || report.state() == TrialReport.State.SUBMITTED)
                .findFirst();
    }

    private static TrialReport report(ResultSet row) throws SQLException {
        return new TrialReport(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                row.getString("case_number"),
                row.getString("period"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                TrialReport.State.valueOf(row.getString("state")),
                figures(row),
                row.getString("submitted_by_name"),
                at(row, "submitted_at"),
                row.getString("received_by_name"),
                at(row, "received_at"));
    }

    private static @Nullable Figures figures(ResultSet row) throws SQLException {
        return row.getObject("cases") == null
                ? null
                : new Figures(
                        row.getInt("cases"),
                        new Money(row.getBigDecimal("income")),
                        row.getInt("self_paying"),
                        row.getInt("adverse_events"),
                        row.getString("cost_change"),
                        row.getString("opinions"),
                        row.getString("problems"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
