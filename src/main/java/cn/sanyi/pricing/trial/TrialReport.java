package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital reports on an item in trial for a quarter (监测报告). The figures are null until it is submitted.
 *
 * @param period e.g. {@code 2026-Q4}
 * @param dueOn the day by which it is due
 */
public record TrialReport(
        UUID id,
        UUID item,
        String caseNumber,
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        State state,
        @Nullable Figures figures,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt) {

    public enum State {
        DUE("待填报"),
        SUBMITTED("待确认"),
        RECEIVED("已确认"),
        DROPPED("试行结束，未报送");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param selfPaying cases paid by the patient alone, @param costChange 成本变动, @param opinions 患者意见 */
    public record Figures(
            int cases,
            Money income,
            int selfPaying,
            int adverseEvents,
            String costChange,
            String opinions,
            String problems) {}

    public boolean isOverdue(LocalDate today) {
        return state == State.DUE && today.isAfter(dueOn);
    }

    /** As people read it, e.g. {@code 2026年第4季度}. */
    public String label() {
        return from.getYear() + "年第" + (to.getMonthValue() / 3) + "季度";
    }
}
