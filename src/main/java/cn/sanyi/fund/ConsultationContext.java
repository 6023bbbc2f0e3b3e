package cn.sanyi.fund;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the forms of consultation show: the plan to the members, how far it has come to the applicant. */
@Component
class ConsultationContext implements FormContext {

    private static final String FORM = "member-opinion";

    private final Consultations consultations;
    private final ConsultedPlans plans;
    private final UsageTypes usageTypes;

    ConsultationContext(Consultations consultations, ConsultedPlans plans, UsageTypes usageTypes) {
        this.consultations = consultations;
        this.plans = plans;
        this.usageTypes = usageTypes;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(FORM)) {
            plans.latest(caseFile.number()).ifPresent(plan -> context.put("planText", text(caseFile, plan)));
        } else if (PlanForm.isPlan(caseFile, form) && caseFile.state() == CaseState.DRAFTING) {
            context.put("consultationText", standing(caseFile));
        }
    }

    private String standing(CaseFile caseFile) {
        List<Consultation> all = consultations.of(caseFile.number());
        List<String> nobody = consultations.withoutPeople(caseFile);
        String missing =
                nobody.isEmpty() ? "" : "没有人可以答复的成员单位：%s，请联系其单位管理员或业务管理员登记经办人。".formatted(String.join("、", nobody));
        if (all.isEmpty()) {
            return "提交之前须征求成员单位意见。" + missing;
        }
        Consultation latest = all.get(0);
        String open = latest.unanswered().isEmpty() ? "" : "，未答复：" + AskedMembers.names(latest.unanswered());
        return "成员单位意见（第%d次）：%s%s。".formatted(latest.round(), latest.state().label(), open) + missing;
    }

    private String text(CaseFile caseFile, ObjectNode plan) {
        var text = new StringBuilder("**各成员单位的分配**\n\n");
        consultations.of(caseFile.number()).get(0).opinions().forEach(opinion -> text.append("- ")
                .append(opinion.memberName())
                .append("：")
                .append(amount(opinion.share()))
                .append('\n'));
        text.append("\n**用途**\n\n");
        var names = usageTypes.byCode();
        for (JsonNode row : plan.path("usages")) {
            UsageType usage = names.get(row.path("usage").asString(""));
            text.append("- ")
                    .append(usage == null ? row.path("usage").asString("") : usage.name())
                    .append(' ')
                    .append(plain(row.path("purpose").asString("")))
                    .append("：")
                    .append(amount(Money.yuan(row.path("amount").asString("0"))))
                    .append('\n');
        }
        return text.append("\n**说明**　")
                .append(plain(plan.path("narrative").asString("")))
                .toString();
    }

    private static String amount(@org.jspecify.annotations.Nullable Money amount) {
        return amount == null ? "不分配" : ChineseAmount.grouped(amount) + " 元";
    }

    /** As typed, without what markdown would read as its own signs. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\\\`*_\\[\\]<>#|!]", " ").replaceAll("\\s+", " ");
    }
}
