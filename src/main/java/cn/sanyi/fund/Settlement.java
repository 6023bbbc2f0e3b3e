package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The annual settlement (年度结算) of a medical community, in one of its revisions.
 *
 * @param revision from 1; the newest confirmed one of a community's year is in force
 * @param cause why it replaces an earlier one; empty for the first
 * @param decision what became of it; null while it waits for the community
 * @param confirmedOn T0: the day from which the 60 days run, itself not counted
 * @param statedRetained the retained surplus as the confirmation document states it; this one holds
 * @param retained the same, recomputed from its parts (推): total − spending − deductions − deposit over all lines
 * @param difference stated minus recomputed; zero where the document adds up
 * @param procurementDrug second account, shown and never added
 * @param caseNumber null where nothing is retained: no plan is started
 */
public record Settlement(
        UUID id,
        UUID community,
        String communityCode,
        String communityName,
        String jurisdiction,
        int year,
        String documentNo,
        LocalDate confirmedOn,
        List<Line> lines,
        Money statedRetained,
        Money retained,
        Money difference,
        Money procurementDrug,
        Money procurementConsumable,
        String remark,
        @Nullable String caseNumber,
        By recordedBy,
        Instant recordedAt,
        int revision,
        String cause,
        State state,
        @Nullable Decision decision) {

    /** Proposed by the agency; the community confirms or disputes it, the agency may withdraw it before. */
    public enum State {
        PROPOSED("待医共体确认"),
        CONFIRMED("双方已确认"),
        DISPUTED("医共体有异议"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param text the reason of a dispute or withdrawal; empty for a confirmation */
    public record Decision(By by, Instant at, String text) {}

    /** One insurance line (险种) of the settlement; all amounts at least zero. */
    public record Line(InsuranceLine line, Money total, Money spending, Money deductions, Money deposit) {

        Money retained() {
            return total.minus(spending).minus(deductions).minus(deposit);
        }
    }

    /** The two kinds of basic medical insurance. */
    public enum InsuranceLine {
        EMPLOYEE("职工医保"),
        RESIDENT("居民医保");

        private final String label;

        InsuranceLine(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether there is anything to distribute, and therefore a plan to make. */
    public boolean startsPlan() {
        return statedRetained.isPositive();
    }

    public Money procurement() {
        return procurementDrug.plus(procurementConsumable);
    }
}
