package cn.sanyi.pricing.application;

import static cn.sanyi.approval.preview.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.HINT;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.PASSED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.RETURNED;

import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.approval.preview.ReviewCheck;
import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.approval.preview.ReviewFinding.Severity;
import cn.sanyi.policy.Grade;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules by which the leading unit looks at an application. */
@Component
class ItemReview implements ReviewCheck {

    /** What a rule says; whose it is, is the same for all. */
    record Said(Severity severity, String field, String rule, String message, Grade grade) {

        static Said returned(String field, String rule, String message, Grade grade) {
            return new Said(RETURNED, field, rule, message, grade);
        }

        static Said asked(String field, String rule, String message, Grade grade) {
            return new Said(ASKED, field, rule, message, grade);
        }

        static Said hint(String field, String rule, String message, Grade grade) {
            return new Said(HINT, field, rule, message, grade);
        }

        static Said passed(String field, String rule, String message, Grade grade) {
            return new Said(PASSED, field, rule, message, grade);
        }
    }

    private final NameReview names;
    private final PriceReview prices;
    private final LeadingUnits leading;

    ItemReview(NameReview names, PriceReview prices, LeadingUnits leading) {
        this.names = names;
        this.prices = prices;
        this.leading = leading;
    }

    @Override
    public List<ReviewFinding> check(Subject subject) {
        if (!ItemForms.is(ItemForms.DATA, subject.caseFile(), subject.form())) {
            return List.of();
        }
        String lead = leading.leading(subject.caseFile()).role();
        return Stream.of(names.of(subject), prices.of(subject), Partners.review(subject), trialReport(subject))
                .flatMap(part -> part)
                .map(said -> new ReviewFinding(
                        said.severity(), lead, said.field(), said.rule(), said.message(), null, said.grade()))
                .toList();
    }

    private static Stream<Said> trialReport(Subject subject) {
        return subject.materials().contains("trial-report")
                ? Stream.empty()
                : Stream.of(Said.asked(
                        "materials.trial-report",
                        "trial-report-missing",
                        "没有上传试用报告与专家论证报告：徐州要求不少于 2 个月临床试用期的报告，本地文件未规定。",
                        Grade.PRACTICE_A));
    }
}
