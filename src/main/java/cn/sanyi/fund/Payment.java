package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disbursement (拨付) as recorded by the community's finance.
 *
 * @param lineNo number of the usage line it is paid for, as the plan in force numbers it
 * @param member member institution that received it; null: spent by the community itself
 * @param material the voucher's file among the case's materials
 * @param journal the posting; reversed by {@code reversalJournal}
 */
public record Payment(
        UUID id,
        String caseNumber,
        int lineNo,
        @Nullable UUID member,
        @Nullable String memberName,
        Money amount,
        String voucherNo,
        LocalDate paidOn,
        UUID material,
        String remark,
        State state,
        UUID journal,
        By recordedBy,
        Instant recordedAt,
        @Nullable String reversalReason,
        @Nullable By requestedBy,
        @Nullable By confirmedBy,
        @Nullable UUID reversalJournal) {

    /** A payment counts until its reversal is confirmed. */
    public enum State {
        RECORDED("已登记"),
        REVERSAL_REQUESTED("待确认冲正"),
        REVERSED("已冲正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean counts() {
        return state != State.REVERSED;
    }
}
