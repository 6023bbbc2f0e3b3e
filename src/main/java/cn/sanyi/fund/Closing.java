package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The end of a plan: how far it was carried out, what the performance assessment is given, what became of the rest.
 *
 * @param unspentUse null where nothing was left
 * @param handedOver empty if nothing was said
 */
public record Closing(
        Money planned,
        Money paid,
        Money unspent,
        @Nullable UnspentUse unspentUse,
        String assessment,
        String handedOver) {

    /** The documents are silent on it (推); the office chooses. */
    public enum UnspentUse {
        CARRIED_OVER("结转以后年度", JournalKind.CARRIED_OVER),
        RETURNED("退回医保基金", JournalKind.RETURNED);

        private final String label;
        private final JournalKind posting;

        UnspentUse(String label, JournalKind posting) {
            this.label = label;
            this.posting = posting;
        }

        public String label() {
            return label;
        }

        JournalKind posting() {
            return posting;
        }
    }

    /** Paid ÷ planned, per cent, two decimals. */
    @JsonProperty
    public BigDecimal rate() {
        return ImplementationReport.rate(paid, planned);
    }
}
