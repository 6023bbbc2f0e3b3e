package cn.sanyi.fund;

import cn.sanyi.approval.CaseApproved;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The carrying out of a plan: approval puts it in force, no reversal may be left open behind it, and it does not end while
 * the settlement and the plan in force differ.
 */
@Component
class CarryingOut {

    private static final String COMPLETE = "complete";
    private static final String CLOSE = "close";

    private final PlanTable plans;
    private final PaymentTable payments;
    private final PlanRules rules;
    private final Clock clock;

    CarryingOut(PlanTable plans, PaymentTable payments, PlanRules rules, Clock clock) {
        this.plans = plans;
        this.payments = payments;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(CaseApproved approved) {
        plans.approve(approved.caseFile().number(), LocalDate.now(clock));
    }

    @EventListener
    void on(StepLeft left) {
        if (left.step().state() != Step.State.DONE) {
            return;
        }
        String number = left.caseFile().number();
        if (pays(left.definition()) && payments.hasOpenReversal(number)) {
            throw Problem.refused("reversal-open", "还有待确认的冲正，请先确认后再提交落实情况。");
        }
        String outcome = left.step().outcome();
        if (COMPLETE.equals(outcome) || CLOSE.equals(outcome)) {
            difference(number).ifPresent(difference -> {
                throw amendmentRequired(number, difference);
            });
        }
    }

    /** By how much the distributable amount exceeds the plan in force (negative: falls below); empty if they agree. */
    Optional<Money> difference(String caseNumber) {
        return plans.inForce(caseNumber)
                .map(inForce ->
                        rules.distributable(caseNumber).minus(inForce.plan().usageTotal()))
                .filter(difference -> !difference.isZero());
    }

    private Problem amendmentRequired(String caseNumber, Money difference) {
        return Problem.refused(
                "amendment-required",
                "年度结算已更正，可分配额为 %s 元，已批准的方案%s %s 元；须先变更方案，再申报落实完毕或办结。"
                        .formatted(
                                ChineseAmount.grouped(rules.distributable(caseNumber)),
                                difference.isPositive() ? "少" : "多",
                                ChineseAmount.grouped(difference.isNegative() ? difference.negate() : difference)));
    }

    private static boolean pays(StepDefinition definition) {
        return definition.acts().contains(Pay.CODE);
    }
}
