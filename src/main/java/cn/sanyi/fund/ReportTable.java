package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.fund.ImplementationReport.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports as rows. */
@Repository
class ReportTable {

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the period of the case has its report, whoever started it */
    boolean start(String caseNumber, ReportPeriod period, Instant at) {
        return jdbc.sql(
                                """
                insert into implementation_report (id, case_number, period, period_from, period_to, state, started_at)
                values (?, ?, ?, ?, ?, 'DUE', ?) on conflict (case_number, period) do nothing""")
                        .params(UUID.randomUUID(), caseNumber, period.name(), period.from(), period.to())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void submit(ImplementationReport report, By by, Instant at) {
        jdbc.sql("delete from implementation_report_line where report = ?")
                .param(report.id())
                .update();
        report.lines().forEach(line -> add(report.id(), line));
        jdbc.sql(
                        """
                update implementation_report set state = 'SUBMITTED', summary = ?, planned = ?, paid = ?,
                    submitted_by_name = ?, submitted_at = ? where id = ?""")
                .params(report.summary(), report.planned().yuan(), report.paid().yuan(), by.name())
                .params(at.atOffset(ZoneOffset.UTC), report.id())
                .update();
    }

    private void add(UUID report, Line line) {
        jdbc.sql(
                        "insert into implementation_report_line (report, no, usage, purpose, planned, paid, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(report, line.no(), line.usage(), line.purpose())
                .params(line.planned().yuan(), line.paid().yuan(), line.reason())
                .update();
    }

    void reopen(UUID id) {
        jdbc.sql(
                        "update implementation_report set state = 'DUE', submitted_by_name = null, submitted_at = null where id = ?")
                .param(id)
                .update();
    }

    void acknowledge(UUID id, By by, Instant at) {
        jdbc.sql(
                        "update implementation_report set state = 'ACKNOWLEDGED', acknowledged_by_name = ?, acknowledged_at = ? where id = ?")
                .params(by.name(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The newest period first. */
    List<ImplementationReport> ofCase(String caseNumber) {
        return jdbc.sql("select * from implementation_report where case_number = ? order by period_to desc")
                .param(caseNumber)
                .query((row, index) -> report(row))
                .list();
    }

    /** The one that is not acknowledged yet; at most one. */
    Optional<ImplementationReport> open(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(report -> report.state() != ImplementationReport.State.ACKNOWLEDGED)
                .findFirst();
    }

    private ImplementationReport report(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ImplementationReport(
                id,
                row.getString("case_number"),
                row.getString("period"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                ImplementationReport.State.valueOf(row.getString("state")),
                row.getString("summary"),
                row.getString("submitted_by_name"),
                at(row, "submitted_at"),
                row.getString("acknowledged_by_name"),
                at(row, "acknowledged_at"),
                lines(id));
    }

    private List<Line> lines(UUID report) {
        return jdbc.sql("select * from implementation_report_line where report = ? order by no")
                .param(report)
                .query((row, index) -> new Line(
                        row.getInt("no"),
                        row.getString("usage"),
                        row.getString("purpose"),
                        money(row, "planned"),
                        money(row, "paid"),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
