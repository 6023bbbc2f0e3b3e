package cn.sanyi.fund;

import static cn.sanyi.approval.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.ReviewFinding.Severity.PASSED;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.ReviewFinding;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.policy.Grade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the committee's office asks about the member institutions: who has no share, who has not given an opinion. */
@Component
class MemberReview {

    private static final String ROLE = "MGMT_COMMITTEE_OFFICE";
    private static final String CLAUSE = "Q56-15";

    /** The step in which members give their opinions, and the slot for opinions on paper. */
    private static final String OPINION_STEP = "giveOpinion";

    private static final String OPINION_SLOT = "opinions";
    private static final int NAMED = 5;

    private final PlanRules rules;
    private final CaseSteps steps;

    MemberReview(PlanRules rules, CaseSteps steps) {
        this.rules = rules;
        this.steps = steps;
    }

    Stream<ReviewFinding> of(CaseFile caseFile, Plan plan, Set<String> materials) {
        return Stream.concat(withoutShare(caseFile, plan).stream(), Stream.of(opinions(caseFile, materials)));
    }

    private Optional<ReviewFinding> withoutShare(CaseFile caseFile, Plan plan) {
        List<String> without = rules.members(caseFile).values().stream()
                .filter(member -> plan.shareOf(member.code()).isEmpty())
                .map(Unit::name)
                .toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        ASKED,
                        "shares",
                        "members-without-share",
                        "有 %d 家成员单位没有分配：%s%s，可能被询问原因。"
                                .formatted(
                                        without.size(),
                                        without.stream().limit(NAMED).collect(Collectors.joining("、")),
                                        without.size() > NAMED ? "等" : "")));
    }

    private ReviewFinding opinions(CaseFile caseFile, Set<String> materials) {
        List<Step> asked = steps.ofCase(caseFile.number()).stream()
                .filter(step -> step.key().equals(OPINION_STEP))
                .toList();
        int waiting = asked.stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .mapToInt(step -> steps.openItems(step.id()).size())
                .sum();
        if (waiting > 0) {
            return finding(ASKED, "", "opinions-waiting", "征求成员单位意见尚有 " + waiting + " 家未答复。");
        }
        return asked.isEmpty() && !materials.contains(OPINION_SLOT)
                ? finding(ASKED, "materials.opinions", "opinions-missing", "没有征求成员单位意见，也没有附成员单位意见汇总，可能被询问。")
                : finding(PASSED, "", "opinions-given", "已征求成员单位意见或已附意见汇总。");
    }

    private static ReviewFinding finding(ReviewFinding.Severity severity, String field, String rule, String message) {
        return new ReviewFinding(severity, ROLE, field, rule, message, CLAUSE, Grade.INFERRED);
    }
}
