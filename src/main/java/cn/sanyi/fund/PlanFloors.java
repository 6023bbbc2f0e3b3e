package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was paid is the floor of every amendment: its line stays, and neither line nor share falls below it. */
@Component
class PlanFloors {

    private final PlanTable plans;
    private final PaymentTable payments;

    PlanFloors(PlanTable plans, PaymentTable payments) {
        this.plans = plans;
        this.payments = payments;
    }

    /** Empty if nothing stands against it, or no plan is in force. */
    List<Problem.Field> problems(String caseNumber, Plan amended) {
        return plans.inForce(caseNumber)
                .map(inForce -> problems(inForce.plan(), amended, payments.ofCase(caseNumber)))
                .orElse(List.of());
    }

    private static List<Problem.Field> problems(Plan inForce, Plan amended, List<Payment> paid) {
        List<Problem.Field> problems = new ArrayList<>();
        Map<Integer, Integer> continuing = new HashMap<>();
        LineMatch.of(inForce, amended).forEach((now, old) -> continuing.put(old, now));
        inForce.lines().forEach(line -> line(line, continuing, amended, PaymentRules.paidOn(paid, line), problems));
        inForce.shares().forEach(share -> share(share, amended, PaymentRules.paidTo(paid, share), problems));
        return problems;
    }

    private static void line(
            Plan.Line line, Map<Integer, Integer> continuing, Plan amended, Money paid, List<Problem.Field> problems) {
        Integer no = continuing.get(line.no());
        Plan.Line now = no == null ? null : amended.line(no).orElse(null);
        if (paid.isPositive() && now == null) {
            problems.add(new Problem.Field(
                    "usages",
                    "plan-paid-line-gone",
                    "用途第%d行（%s）已拨付 %s 元，变更后须保留这一行，用途类别不变。"
                            .formatted(line.no(), line.purpose(), ChineseAmount.grouped(paid))));
        } else if (now != null && paid.exceeds(now.amount())) {
            problems.add(new Problem.Field(
                    "usages[%d].amount".formatted(now.no() - 1),
                    "plan-below-paid",
                    "用途第%d行：金额 %s 元低于已拨付的 %s 元。"
                            .formatted(now.no(), ChineseAmount.grouped(now.amount()), ChineseAmount.grouped(paid))));
        }
    }

    private static void share(Plan.Share share, Plan amended, Money paid, List<Problem.Field> problems) {
        Money now = amended.shareOf(share.memberCode()).map(Plan.Share::amount).orElse(Money.ZERO);
        if (paid.exceeds(now)) {
            problems.add(new Problem.Field(
                    "shares",
                    "plan-share-below-paid",
                    "成员单位分配：%s的 %s 元低于已拨付的 %s 元。"
                            .formatted(share.memberName(), ChineseAmount.grouped(now), ChineseAmount.grouped(paid))));
        }
    }
}
