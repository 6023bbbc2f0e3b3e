package cn.sanyi.fund;

import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.platform.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan was carried out when a period ended (落实情况报告).
 *
 * @param lines as submitted; empty while it is due
 */
public record ImplementationReport(
        UUID id,
        String caseNumber,
        String period,
        LocalDate from,
        LocalDate to,
        State state,
        String summary,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        List<Line> lines) {

    public enum State {
        DUE("待填报"),
        SUBMITTED("待确认"),
        ACKNOWLEDGED("已确认");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param paid until the end of the period, @param reason of a deviation; empty if none was given */
    public record Line(int no, String usage, String purpose, Money planned, Money paid, String reason) {

        /** Per cent, two decimals. */
        @JsonProperty
        public BigDecimal rate() {
            return ImplementationReport.rate(paid, planned);
        }

        public Line because(String given) {
            return new Line(no, usage, purpose, planned, paid, given);
        }
    }

    /** As people read it, e.g. {@code 2026年第3季度}. */
    @JsonProperty
    public String label() {
        return new ReportPeriod(period, from, to).label();
    }

    public Money planned() {
        return Money.sum(lines.stream().map(Line::planned).toList());
    }

    public Money paid() {
        return Money.sum(lines.stream().map(Line::paid).toList());
    }

    /** Per cent, two decimals; zero where nothing is planned. */
    static BigDecimal rate(Money paid, Money planned) {
        return planned.isZero()
                ? BigDecimal.ZERO.setScale(2)
                : paid.yuan().multiply(BigDecimal.valueOf(100)).divide(planned.yuan(), 2, RoundingMode.HALF_UP);
    }
}
