package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.ImplementationReport.Line;
import cn.sanyi.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a report says, computed from the plan in force and the payments until the end of its period. */
@Component
class ReportDesk implements Reports {

    private final ReportTable table;
    private final PlanTable plans;
    private final PaymentTable payments;
    private final ClosingTable closings;

    ReportDesk(ReportTable table, PlanTable plans, PaymentTable payments, ClosingTable closings) {
        this.table = table;
        this.plans = plans;
        this.payments = payments;
        this.closings = closings;
    }

    @Override
    public List<ImplementationReport> of(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Override
    public Optional<Closing> closing(String caseNumber) {
        return closings.of(caseNumber);
    }

    Optional<ImplementationReport> open(CaseFile caseFile) {
        return table.open(caseFile.number());
    }

    /** The lines without reasons. */
    List<Line> computed(String caseNumber, LocalDate until) {
        List<Payment> paid = payments.ofCase(caseNumber).stream()
                .filter(payment -> !payment.paidOn().isAfter(until))
                .toList();
        return plans.inForce(caseNumber)
                .map(inForce -> inForce.plan().lines().stream()
                        .map(line -> line(line, PaymentRules.paidOn(paid, line)))
                        .toList())
                .orElse(List.of());
    }

    private static Line line(Plan.Line line, Money paid) {
        return new Line(line.no(), line.usage(), line.purpose(), line.amount(), paid, "");
    }
}
