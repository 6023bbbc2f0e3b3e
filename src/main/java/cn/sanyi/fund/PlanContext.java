package cn.sanyi.fund;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of the plan shows and chooses from: the distributable amount, uses with their grounds, members of the year. */
@Component
class PlanContext implements FormContext {

    private final UsageTypes usageTypes;
    private final PlanRules rules;
    private final SettlementQueries settlements;
    private final ScoreSnapshotTable snapshots;

    PlanContext(UsageTypes usageTypes, PlanRules rules, SettlementQueries settlements, ScoreSnapshotTable snapshots) {
        this.usageTypes = usageTypes;
        this.rules = rules;
        this.settlements = settlements;
        this.snapshots = snapshots;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!PlanForm.isPlan(caseFile, form)) {
            return;
        }
        var usages = context.putArray("usageTypes");
        usageTypes.active().forEach(usage -> Options.add(usages, usage.label(), usage.code()));
        var members = context.putArray("members");
        rules.members(caseFile).values().forEach(member -> Options.add(members, member.name(), member.code()));
        var approvals = context.putArray("approvalUsages");
        usageTypes.terms().values().stream()
                .filter(UsageTypes.Terms::payrollApproval)
                .forEach(usage -> approvals.add(usage.code()));
        var scores = context.putArray("scoreSnapshots");
        snapshots
                .of(caseFile.applicant(), caseFile.year())
                .forEach(each -> Options.add(scores, each.label(), each.id().toString()));
        settlements
                .ofCase(caseFile.number())
                .map(Settlement::statedRetained)
                .ifPresent(amount -> show(context, amount));
    }

    private static void show(ObjectNode context, Money distributable) {
        context.put("distributable", distributable.toString());
        context.put(
                "distributableText",
                "可分配额 %s 元（%s，大写：%s）"
                        .formatted(
                                ChineseAmount.grouped(distributable),
                                ChineseAmount.inTenThousands(distributable),
                                ChineseAmount.inWords(distributable)));
    }
}
