package cn.sanyi.fund;

import static cn.sanyi.approval.preview.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.PASSED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.RETURNED;

import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.policy.Grade;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 医保 compares the plan with the annual settlement (Q56-15: what is distributed is the retained surplus). */
@Component
class SettlementReview {

    private static final String ROLE = "HSA";
    private static final String CLAUSE = "Q56-15";

    private final SettlementQueries settlements;

    SettlementReview(SettlementQueries settlements) {
        this.settlements = settlements;
    }

    Stream<ReviewFinding> of(CaseFile caseFile, Plan plan) {
        return settlements.ofCase(caseFile.number()).stream()
                .flatMap(settlement ->
                        Stream.concat(Stream.of(amount(settlement, plan)), difference(settlement).stream()));
    }

    private static ReviewFinding amount(Settlement settlement, Plan plan) {
        boolean equal = plan.usageTotal().equals(settlement.statedRetained())
                && plan.shareTotal().equals(settlement.statedRetained());
        String distributable = ChineseAmount.grouped(settlement.statedRetained());
        return new ReviewFinding(
                equal ? PASSED : RETURNED,
                ROLE,
                equal ? "" : "usages",
                "settlement-amount",
                equal
                        ? "用途合计、成员单位分配合计都等于结算书“%s”的结余留用额 %s 元。".formatted(settlement.documentNo(), distributable)
                        : "用途合计 %s 元、成员单位分配合计 %s 元，须都等于结算书“%s”的结余留用额 %s 元。"
                                .formatted(
                                        ChineseAmount.grouped(plan.usageTotal()),
                                        ChineseAmount.grouped(plan.shareTotal()),
                                        settlement.documentNo(),
                                        distributable),
                CLAUSE,
                Grade.INFERRED);
    }

    private static Optional<ReviewFinding> difference(Settlement settlement) {
        return Optional.of(settlement.difference())
                .filter(difference -> !difference.isZero())
                .map(difference -> new ReviewFinding(
                        ASKED,
                        ROLE,
                        "",
                        "settlement-difference",
                        "结算书载明的结余留用额与按险种计算的结果相差 %s 元（载明 %s 元，计算 %s 元），医保部门可能要求说明。"
                                .formatted(
                                        ChineseAmount.grouped(difference),
                                        ChineseAmount.grouped(settlement.statedRetained()),
                                        ChineseAmount.grouped(settlement.retained())),
                        CLAUSE,
                        Grade.INFERRED));
    }
}
