package cn.sanyi.fund;

import cn.sanyi.approval.steps.OpenSteps;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.fund.SettlementChange.Refusal;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a settlement can no longer, or not now, be revised. */
@Component
class SettlementRefusals {

    /** Acts of the steps of an approved case in which nobody decides about its plan. */
    private static final Set<String> UNDECIDED = Set.of(Pay.CODE, "close", "submitAmendment");

    private final OpenSteps openSteps;
    private final LedgerQueries ledger;

    SettlementRefusals(OpenSteps openSteps, LedgerQueries ledger) {
        this.openSteps = openSteps;
        this.ledger = ledger;
    }

    /** Empty if it may be confirmed now. @param caseFile null where no case is open */
    Optional<Refusal> of(@Nullable CaseFile caseFile, Settlement after) {
        if (caseFile == null) {
            return Optional.empty();
        }
        return forGood(caseFile, after).or(() -> forNow(caseFile));
    }

    /** What will not change by waiting. */
    Optional<Refusal> forGood(CaseFile caseFile, Settlement after) {
        if (caseFile.state() == CaseState.CLOSED) {
            return refusal("settlement-case-closed", "办件 %s 已办结，结算不能再更正。".formatted(caseFile.number()));
        }
        Money paid = ledger.ofCase(caseFile.number(), AccountCode.PAID);
        return paid.exceeds(after.statedRetained()) && paid.isPositive()
                ? refusal(
                        "settlement-below-paid",
                        "确认书所列结余留用金额：更正为 %s 元，低于已拨付的 %s 元；须先冲正拨付。"
                                .formatted(ChineseAmount.grouped(after.statedRetained()), ChineseAmount.grouped(paid)))
                : Optional.empty();
    }

    private Optional<Refusal> forNow(CaseFile caseFile) {
        List<StepDefinition> open = openSteps.of(caseFile);
        if (openSteps.isVotedOn(caseFile)) {
            return refusal("settlement-under-vote", "办件 %s 正在表决，须先休会或结束表决，再确认结算更正。".formatted(caseFile.number()));
        }
        boolean amending =
                caseFile.state() == CaseState.CARRYING_OUT && open.stream().anyMatch(SettlementRefusals::decidesOnPlan);
        return amending
                ? refusal(
                        "settlement-under-amendment", "办件 %s 的方案变更正在审批，须先退回或办完变更，再确认结算更正。".formatted(caseFile.number()))
                : Optional.empty();
    }

    private static boolean decidesOnPlan(StepDefinition step) {
        return step.processKey().equals(Settlements.PROCEDURE)
                        && step.acts().stream().noneMatch(UNDECIDED::contains)
                || step.processKey().equals("parallel-review")
                || step.processKey().equals("committee-vote");
    }

    private static Optional<Refusal> refusal(String code, String message) {
        return Optional.of(new Refusal(code, message));
    }
}
