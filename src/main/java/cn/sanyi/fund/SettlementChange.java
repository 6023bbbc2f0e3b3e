package cn.sanyi.fund;

import cn.sanyi.approval.limits.CaseLimits.Due;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What confirming a proposed settlement does: to the amounts, to the clock, to the ledger and to the plan. Shown to both
 * sides before; confirming does exactly this.
 *
 * @param before the revision in force; null for the first
 * @param amounts line by line, changed or not
 * @param due the limit as it stands; null where no case or no limit runs
 * @param dueAfter the limit as it will stand
 * @param movements what is posted, in order; empty if nothing moves
 * @param refusal why it cannot be confirmed now; null if it can
 */
public record SettlementChange(
        @Nullable Settlement before,
        Settlement after,
        List<Amount> amounts,
        @Nullable Due due,
        @Nullable Due dueAfter,
        List<Movement> movements,
        Consequence consequence,
        @Nullable Refusal refusal) {

    /** @param before null where there was none */
    public record Amount(String label, @Nullable Money before, Money after) {

        public boolean changed() {
            return !after.equals(before);
        }
    }

    /** A posting to come. */
    public record Movement(JournalKind kind, Book book, Money amount) {}

    /** @param code stable, part of the API */
    public record Refusal(String code, String message) {

        Problem problem() {
            return Problem.refused(code, message);
        }
    }

    /** What becomes of the plan. */
    public enum Consequence {
        OPENS("确认后为医共体立案，开始填报方案。"),
        NONE("结余为零或为负，不启动分配方案；超支转合理超支分担（A05）。"),
        UNCHANGED("可分配额不变，方案不受影响。"),
        REDISTRIBUTE("方案正在填报，确认后按新的可分配额填报。"),
        REDISTRIBUTE_CORRECTED("方案正在补正，确认后原预留释放，按新的可分配额补正，提交后重新预留。"),
        RETURNS("方案已提交、尚未审核通过，确认后退回填报，已有的审查结论、会审意见和表决结果不再有效。"),
        AMENDS("方案已审核通过，确认后须按新的可分配额变更方案；变更生效之前不能申报落实完毕，也不能办结。"),
        ENDS("更正后结余为零或为负，确认后办件终止，预留释放。");

        private final String text;

        Consequence(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
