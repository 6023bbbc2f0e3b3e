package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CaseFundsFromLedger implements CaseFunds {

    private final SettlementQueries settlements;
    private final LedgerQueries ledger;
    private final PlanTable plans;
    private final PaymentTable payments;
    private final UsageTypes usageTypes;

    CaseFundsFromLedger(
            SettlementQueries settlements,
            LedgerQueries ledger,
            PlanTable plans,
            PaymentTable payments,
            UsageTypes usageTypes) {
        this.settlements = settlements;
        this.ledger = ledger;
        this.plans = plans;
        this.payments = payments;
        this.usageTypes = usageTypes;
    }

    @Override
    public Optional<Funds> of(String caseNumber) {
        return settlements.ofCase(caseNumber).map(settlement -> funds(caseNumber, settlement));
    }

    @Override
    public List<Payment> payments(String caseNumber) {
        return payments.ofCase(caseNumber);
    }

    private Funds funds(String caseNumber, Settlement settlement) {
        List<Payment> paid = payments.ofCase(caseNumber);
        var inForce = planInForce(caseNumber);
        return new Funds(
                settlement,
                inForce.map(PlanTable.Kept::version).orElse(null),
                inForce.map(PlanTable.Kept::approvedOn).orElse(null),
                ledger.accounts(settlement.community(), settlement.year()),
                ledger.journals(caseNumber),
                inForce.map(kept -> lines(kept.plan(), paid)).orElse(List.of()),
                inForce.map(kept -> shares(kept.plan(), paid)).orElse(List.of()),
                paid,
                toAmend(caseNumber, settlement));
    }

    /** The newest approved plan; before approval the newest kept, while money is held for it. */
    private Optional<PlanTable.Kept> planInForce(String caseNumber) {
        Optional<PlanTable.Kept> approved = plans.inForce(caseNumber);
        if (approved.isPresent()) {
            return approved;
        }
        Money held = ledger.ofCase(caseNumber, AccountCode.RESERVED).plus(ledger.ofCase(caseNumber, AccountCode.PAID));
        return held.isPositive() ? plans.latest(caseNumber) : Optional.empty();
    }

    private @Nullable Money toAmend(String caseNumber, Settlement settlement) {
        return plans.inForce(caseNumber)
                .map(kept -> settlement.statedRetained().minus(kept.plan().usageTotal()))
                .filter(difference -> !difference.isZero())
                .orElse(null);
    }

    private List<Line> lines(Plan plan, List<Payment> paid) {
        Map<String, UsageType> usages = usageTypes.byCode();
        return plan.lines().stream()
                .map(line -> {
                    Money done = PaymentRules.paidOn(paid, line);
                    return new Line(
                            line.no(),
                            usages.getOrDefault(line.usage(), new UsageType(line.usage(), line.usage(), null, "")),
                            line.purpose(),
                            line.payrollApprovalNo(),
                            line.amount(),
                            done,
                            line.amount().minus(done));
                })
                .toList();
    }

    private static List<Share> shares(Plan plan, List<Payment> paid) {
        return plan.shares().stream()
                .map(share -> {
                    Money done = PaymentRules.paidTo(paid, share);
                    return new Share(
                            share.member(),
                            share.memberCode(),
                            share.memberName(),
                            share.amount(),
                            done,
                            share.amount().minus(done));
                })
                .toList();
    }
}
