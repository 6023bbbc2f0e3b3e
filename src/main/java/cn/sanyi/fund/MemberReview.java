package cn.sanyi.fund;

import static cn.sanyi.approval.preview.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.PASSED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.REFUSED;

import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked about the member institutions: who has no share; whether they have been asked, without which nothing is submitted. */
@Component
class MemberReview {

    private static final String ROLE = "MGMT_COMMITTEE_OFFICE";
    private static final String CLAUSE = "Q56-15";

    private static final int NAMED = 5;

    private final PlanRules rules;
    private final AskedMembers asked;

    MemberReview(PlanRules rules, AskedMembers asked) {
        this.rules = rules;
        this.asked = asked;
    }

    Stream<ReviewFinding> of(CaseFile caseFile, Plan plan) {
        return Stream.concat(withoutShare(caseFile, plan).stream(), Stream.of(opinions(caseFile)));
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

    private ReviewFinding opinions(CaseFile caseFile) {
        Optional<Problem> refusal = asked.refusal(caseFile.number());
        if (refusal.isPresent()) {
            return new ReviewFinding(
                    REFUSED,
                    ReviewFinding.SYSTEM,
                    "",
                    refusal.get().code(),
                    String.valueOf(refusal.get().getMessage()),
                    CLAUSE,
                    Grade.INFERRED);
        }
        List<Consultation.Opinion> unanswered = asked.unanswered(caseFile.number());
        return unanswered.isEmpty()
                ? finding(PASSED, "", "opinions-given", "已征求成员单位意见，均已答复。")
                : finding(
                        ASKED,
                        "",
                        "opinions-unanswered",
                        "征求成员单位意见时有 %d 家未答复：%s，可能被询问原因。".formatted(unanswered.size(), AskedMembers.names(unanswered)));
    }

    private static ReviewFinding finding(ReviewFinding.Severity severity, String field, String rule, String message) {
        return new ReviewFinding(severity, ROLE, field, rule, message, CLAUSE, Grade.INFERRED);
    }
}
