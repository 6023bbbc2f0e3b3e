package cn.sanyi.fund;

import static cn.sanyi.approval.preview.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.HINT;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.RETURNED;

import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.policy.Grade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What 人社, 卫健 and 财政 look for in the lines of uses. */
@Component
class UsageReview {

    private static final String MULTI_SITE = "MULTI_SITE";
    private static final String STAFF_CLAUSE = "Q56-1";

    private final UsageTypes usageTypes;

    UsageReview(UsageTypes usageTypes) {
        this.usageTypes = usageTypes;
    }

    Stream<ReviewFinding> of(Plan plan) {
        Map<String, UsageType> known = usageTypes.byCode();
        Map<String, UsageTypes.Terms> terms = usageTypes.terms();
        Map<String, Integer> seen = new HashMap<>();
        return plan.lines().stream().flatMap(line -> Stream.of(
                        staffPay(line, known.get(line.usage()), terms.get(line.usage())),
                        multiSite(line),
                        purpose(line),
                        repeated(line, seen),
                        unfounded(plan, line, known))
                .filter(Objects::nonNull));
    }

    /** By the same terms of the use that route the plan: {@link PlanRules#paysStaffUnapproved}. */
    private static @Nullable ReviewFinding staffPay(
            Plan.Line line, @Nullable UsageType usage, UsageTypes.@Nullable Terms terms) {
        if (usage == null || terms == null || !terms.payrollApproval()) {
            return null;
        }
        return line.payrollApprovalNo() == null
                ? finding(
                        ASKED,
                        "HRSS",
                        line,
                        "payrollApprovalNo",
                        "staff-pay-unapproved",
                        "列支" + usage.name() + "而没有工资总额追加批文号：须按程序增加工资总额，方案将转人社部门会审并可能被询问。",
                        STAFF_CLAUSE,
                        Grade.INFERRED)
                : finding(
                        HINT,
                        "MGMT_COMMITTEE_OFFICE",
                        line,
                        "payrollApprovalNo",
                        "staff-pay-approved",
                        "已有工资总额追加批文号“" + line.payrollApprovalNo() + "”，不转人社部门会审；形式审查将核对批文。",
                        STAFF_CLAUSE,
                        Grade.INFERRED);
    }

    private static @Nullable ReviewFinding multiSite(Plan.Line line) {
        return line.usage().equals(MULTI_SITE)
                ? finding(
                        HINT,
                        "HEALTH",
                        line,
                        "usage",
                        "multi-site",
                        "医生多点执业薪酬可以从医共体医保打包结余资金列支；劳务费每半天不超过中级 1000 元、副高 1500 元、正高 2000 元（税后）。",
                        "Q56-2",
                        Grade.STATED)
                : null;
    }

    private static @Nullable ReviewFinding purpose(Plan.Line line) {
        return line.purpose().isBlank()
                ? finding(
                        RETURNED,
                        "MGMT_COMMITTEE_OFFICE",
                        line,
                        "purpose",
                        "purpose-empty",
                        "没有写明具体内容，形式审查不能通过。",
                        "Q56-15",
                        Grade.INFERRED)
                : null;
    }

    private static @Nullable ReviewFinding repeated(Plan.Line line, Map<String, Integer> seen) {
        Integer earlier = line.usage().isEmpty() || line.purpose().isBlank()
                ? null
                : seen.putIfAbsent(line.usage() + "\n" + line.purpose().strip(), line.no());
        return earlier == null
                ? null
                : finding(
                        ASKED,
                        "FINANCE",
                        line,
                        "purpose",
                        "usage-repeated",
                        "与第 %d 行用途和内容相同，可能被要求合并或说明。".formatted(earlier),
                        "Q56-15",
                        Grade.INFERRED);
    }

    /** Said once for each use, however many lines it has. */
    private static @Nullable ReviewFinding unfounded(Plan plan, Plan.Line line, Map<String, UsageType> known) {
        List<Plan.Line> alike = plan.lines().stream()
                .filter(each -> each.usage().equals(line.usage()))
                .toList();
        String more = alike.size() == 1 ? "" : "（同类共 %d 行）".formatted(alike.size());
        return Optional.ofNullable(known.get(line.usage()))
                .filter(usage -> usage.clause() == null && alike.get(0).no() == line.no())
                .map(usage -> finding(
                        HINT,
                        "FINANCE",
                        line,
                        "usage",
                        "usage-unfounded",
                        "“%s”%s在收录的文件中没有直接规定（%s），财政部门可能要求说明用途依据。".formatted(usage.name(), more, usage.grade()),
                        null,
                        Grade.labelled(usage.grade())))
                .orElse(null);
    }

    private static ReviewFinding finding(
            ReviewFinding.Severity severity,
            String role,
            Plan.Line line,
            String field,
            String rule,
            String message,
            @Nullable String clause,
            Grade grade) {
        String path = "usages[%d].%s".formatted(line.no() - 1, field);
        return new ReviewFinding(severity, role, path, rule, "用途第%d行：%s".formatted(line.no(), message), clause, grade);
    }
}
