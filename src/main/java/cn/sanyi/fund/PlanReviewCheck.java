package cn.sanyi.fund;

import cn.sanyi.approval.preview.ReviewCheck;
import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules by which the bureaus look at a surplus plan (A01). */
@Component
class PlanReviewCheck implements ReviewCheck {

    private final PlanRules rules;
    private final SettlementReview settlement;
    private final UsageReview usages;
    private final MemberReview members;
    private final LimitReview limit;

    PlanReviewCheck(
            PlanRules rules, SettlementReview settlement, UsageReview usages, MemberReview members, LimitReview limit) {
        this.rules = rules;
        this.settlement = settlement;
        this.usages = usages;
        this.members = members;
        this.limit = limit;
    }

    @Override
    public List<ReviewFinding> check(Subject subject) {
        CaseFile caseFile = subject.caseFile();
        if (!PlanForm.isPlan(caseFile, subject.form())) {
            return List.of();
        }
        Plan plan = rules.judge(caseFile, subject.data()).plan();
        return Stream.of(settlement.of(caseFile, plan), usages.of(plan), members.of(caseFile, plan), limit.of(caseFile))
                .flatMap(part -> part)
                .toList();
    }
}
