package cn.sanyi.fund;

import cn.sanyi.approval.CaseClosed;
import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.fund.Closing.UnspentUse;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The closing of a plan: its final rate, and where what was not paid goes. */
@Component
class ClosedPlans implements FormContext, SubmissionCheck {

    private static final String FORM = "closing";

    private final PlanTable plans;
    private final LedgerQueries ledger;
    private final CaseFiles cases;
    private final ClosingPostings postings;

    ClosedPlans(PlanTable plans, LedgerQueries ledger, CaseFiles cases, ClosingPostings postings) {
        this.plans = plans;
        this.ledger = ledger;
        this.cases = cases;
        this.postings = postings;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(FORM)) {
            figures(caseFile, JsonNodeFactory.instance.objectNode()).ifPresent(closing -> {
                context.put("unspent", closing.unspent().toString());
                context.put(
                        "closingText",
                        "**计划 %s 元，已拨付 %s 元，落实率 %s%%；未拨付 %s 元。**"
                                .formatted(
                                        ChineseAmount.grouped(closing.planned()),
                                        ChineseAmount.grouped(closing.paid()),
                                        closing.rate().toPlainString(),
                                        ChineseAmount.grouped(closing.unspent())));
            });
        }
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (!FORM.equals(step.form())) {
            return List.of();
        }
        return figures(caseFile, data)
                .filter(closing -> closing.unspent().isPositive() && closing.unspentUse() == null)
                .map(closing -> List.of(new Problem.Field(
                        "unspentUse",
                        "closing-unspent",
                        "未拨付金额的去向：还有 %s 元没有拨付，须选择结转或退回。".formatted(ChineseAmount.grouped(closing.unspent())))))
                .orElse(List.of());
    }

    @EventListener
    void on(CaseClosed closed) {
        CaseFile caseFile = closed.caseFile();
        cases.latest(caseFile.number(), FORM)
                .flatMap(version -> figures(caseFile, version.data()))
                .ifPresent(closing -> postings.close(caseFile, closing));
    }

    /** Empty where no plan is in force. */
    private Optional<Closing> figures(CaseFile caseFile, ObjectNode data) {
        return plans.inForce(caseFile.number()).map(inForce -> {
            Money planned = inForce.plan().usageTotal();
            Money paid = ledger.ofCase(caseFile.number(), AccountCode.PAID);
            Money unspent = planned.minus(paid);
            return new Closing(
                    planned,
                    paid,
                    unspent,
                    unspent.isZero() ? null : use(data),
                    data.path("assessment").asString(""),
                    data.path("handedOver").asString(""));
        });
    }

    private static @org.jspecify.annotations.Nullable UnspentUse use(ObjectNode data) {
        String chosen = data.path("unspentUse").asString("");
        return chosen.isEmpty() ? null : UnspentUse.valueOf(chosen);
    }
}
