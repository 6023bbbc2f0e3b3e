package cn.sanyi.fund;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The step in which payments are made: its first day is the day of approval, and no reversal may be left open behind it. */
@Component
class CarryingOut {

    private final PlanTable plans;
    private final PaymentTable payments;
    private final Clock clock;

    CarryingOut(PlanTable plans, PaymentTable payments, Clock clock) {
        this.plans = plans;
        this.payments = payments;
        this.clock = clock;
    }

    @EventListener
    void on(StepEntered entered) {
        if (pays(entered.definition())) {
            plans.approve(
                    entered.caseFile().number(),
                    LocalDate.ofInstant(entered.step().enteredAt(), clock.getZone()));
        }
    }

    @EventListener
    void on(StepLeft left) {
        boolean finished = pays(left.definition()) && left.step().state() == Step.State.DONE;
        if (finished && payments.hasOpenReversal(left.caseFile().number())) {
            throw Problem.refused("reversal-open", "还有待确认的冲正，请先确认后再提交落实情况。");
        }
    }

    private static boolean pays(StepDefinition definition) {
        return definition.acts().contains(Pay.CODE);
    }
}
