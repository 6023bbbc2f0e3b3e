package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a plan must satisfy: known uses, members of that year, and both sides equal to the distributable amount to the fen. */
@Component
class PlanRules {

    /** @param problems empty if the plan may stand */
    record Judged(Plan plan, List<Problem.Field> problems) {}

    private final UsageTypes usageTypes;
    private final Directory directory;
    private final SettlementQueries settlements;

    PlanRules(UsageTypes usageTypes, Directory directory, SettlementQueries settlements) {
        this.usageTypes = usageTypes;
        this.directory = directory;
        this.settlements = settlements;
    }

    Judged judge(CaseFile caseFile, ObjectNode data) {
        var usages = usageTypes.active().stream().map(UsageType::code).collect(Collectors.toSet());
        var reader = new PlanReader(usages, members(caseFile), data);
        Plan plan = reader.read();
        UsageCaps.check(reader.form(), plan, usageTypes);
        if (reader.form().problems().isEmpty()) {
            settlements
                    .ofCase(caseFile.number())
                    .ifPresentOrElse(
                            settlement -> balance(reader.form(), plan, settlement.statedRetained()),
                            () -> reader.form().refuse("", "plan-no-settlement", "本办件没有年度结算，不能核对可分配额。"));
        }
        return new Judged(plan, reader.form().problems());
    }

    /** Whether money goes to staff without the number under which their payroll was increased (Q56-1): 人社 reviews then. */
    boolean paysStaffUnapproved(Plan plan) {
        Map<String, UsageTypes.Terms> terms = usageTypes.terms();
        return plan.lines().stream()
                .anyMatch(line -> line.amount().isPositive()
                        && line.payrollApprovalNo() == null
                        && terms.containsKey(line.usage())
                        && terms.get(line.usage()).payrollApproval());
    }

    /** What the settlement in force leaves to distribute; zero without one. */
    Money distributable(String caseNumber) {
        return settlements.ofCase(caseNumber).map(Settlement::statedRetained).orElse(Money.ZERO);
    }

    /** Members of the community in the year of the case, by code, in their order. */
    Map<String, Unit> members(CaseFile caseFile) {
        return directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static void balance(FormData form, Plan plan, Money distributable) {
        compare(form, "usages", "plan-usage-sum", "用途合计", plan.usageTotal(), distributable);
        compare(form, "shares", "plan-share-sum", "成员单位分配合计", plan.shareTotal(), distributable);
    }

    private static void compare(
            FormData form, String field, String rule, String label, Money sum, Money distributable) {
        if (!sum.equals(distributable)) {
            Money difference = sum.minus(distributable);
            String more = difference.isPositive() ? "多" : "少";
            form.refuse(
                    field,
                    rule,
                    "%s比可分配额%s %s 元（合计 %s 元，可分配额 %s 元）。"
                            .formatted(
                                    label,
                                    more,
                                    ChineseAmount.grouped(difference.isNegative() ? difference.negate() : difference),
                                    ChineseAmount.grouped(sum),
                                    ChineseAmount.grouped(distributable)));
        }
    }
}
