package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price as it was filed by the hospital or set by the authority (价格备案). Never changed afterwards; another price is
 * another filing.
 *
 * @param seq number of the filing of its item, from 1
 * @param category null before the price is formal
 * @param cost sum of the cost calculation; null where none was handed in
 * @param rule why this person may price: the row that decided, with its clause
 * @param costs lines of the cost calculation; empty where none was handed in or they are not for this reader
 */
public record PriceFiling(
        UUID id,
        UUID item,
        int seq,
        UUID hospital,
        Money amount,
        PriceMode mode,
        boolean insured,
        @Nullable InsuranceCategory category,
        @Nullable Money cost,
        String reason,
        String rule,
        LocalDate from,
        UUID filedBy,
        String filedByName,
        Instant filedAt,
        List<CostLine> costs) {

    /** A line of the cost calculation (成本测算). */
    public record CostLine(int no, CostKind kind, String what, Money amount) {}

    /** The kinds of cost of the calculation sheet. */
    public enum CostKind {
        LABOUR("劳务"),
        MATERIAL("材料"),
        DEPRECIATION("折旧"),
        OVERHEAD("管理费"),
        OTHER("其他");

        private final String label;

        CostKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
