package cn.sanyi.fund;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ExecutionFromLedger implements Execution {

    private static final Set<JournalKind> HOLDING = EnumSet.of(JournalKind.RESERVED, JournalKind.RELEASED);
    private static final Set<JournalKind> PAYING = EnumSet.of(JournalKind.PAID, JournalKind.REVERSED);

    private final SettlementQueries settlements;
    private final VisibleSettlements visible;
    private final CaseAccess access;
    private final CaseFunds funds;
    private final Lateness lateness;

    ExecutionFromLedger(
            SettlementQueries settlements,
            VisibleSettlements visible,
            CaseAccess access,
            CaseFunds funds,
            Lateness lateness) {
        this.settlements = settlements;
        this.visible = visible;
        this.access = access;
        this.funds = funds;
        this.lateness = lateness;
    }

    @Override
    public Report of(Actor actor, String communityCode, int year) {
        Settlement settlement = settlements
                .of(communityCode, year)
                .filter(found -> maySee(actor, found))
                .orElseThrow(() ->
                        Problem.notFound("settlement-unknown", "没有 %s %d年度的结算，或您无权查看。".formatted(communityCode, year)));
        String caseNumber = settlement.caseNumber();
        return caseNumber == null
                ? report(settlement, List.of(), List.of(), List.of(), null)
                : funds.of(caseNumber)
                        .map(all -> report(
                                settlement, all.journals(), all.lines(), all.payments(), lateness.of(caseNumber)))
                        .orElseThrow();
    }

    private boolean maySee(Actor actor, Settlement settlement) {
        if (settlement.caseNumber() != null
                && visible.find(actor, settlement.id()).isEmpty()) {
            access.requireVisible(actor, settlement.caseNumber());
            return true;
        }
        return visible.find(actor, settlement.id()).isPresent();
    }

    private static Report report(
            Settlement settlement,
            List<CaseFunds.Journal> journals,
            List<CaseFunds.Line> lines,
            List<Payment> payments,
            @Nullable Sourced<Integer> daysLate) {
        Money paid = net(journals, JournalKind.PAID, JournalKind.REVERSED);
        Money plan = net(journals, JournalKind.RESERVED, JournalKind.RELEASED);
        return new Report(
                settlement.communityCode(),
                settlement.communityName(),
                settlement.year(),
                settlement.caseNumber(),
                new Sourced<>(
                        settlement.statedRetained(), "清算确认书 " + settlement.documentNo(), List.of(settlement.id())),
                new Sourced<>(plan, "台账：预留与释放", ids(journals, HOLDING)),
                new Sourced<>(paid, "台账：拨付与冲正", ids(journals, PAYING)),
                plan.isZero() ? null : new Sourced<>(rate(paid, plan), "已拨付 ÷ 方案金额", List.of()),
                daysLate,
                lines.stream().map(line -> line(line, journals, payments)).toList());
    }

    private static Line line(CaseFunds.Line line, List<CaseFunds.Journal> journals, List<Payment> payments) {
        List<UUID> postings = payments.stream()
                .filter(payment -> payment.lineNo() == line.no())
                .flatMap(payment -> Stream.of(payment.journal(), payment.reversalJournal()))
                .filter(Objects::nonNull)
                .toList();
        return new Line(
                line.no(),
                line.usage().code(),
                line.usage().name(),
                line.purpose(),
                new Sourced<>(line.planned(), "方案第%d行".formatted(line.no()), ids(journals, HOLDING)),
                new Sourced<>(line.paid(), "台账：本行拨付与冲正", postings),
                line.remaining(),
                rate(line.paid(), line.planned()));
    }

    private static BigDecimal rate(Money paid, Money planned) {
        return paid.yuan().divide(planned.yuan(), 4, RoundingMode.HALF_UP);
    }

    /** Summed as plain numbers: what was held and given back often may together exceed what an amount can be. */
    private static Money net(List<CaseFunds.Journal> journals, JournalKind plus, JournalKind minus) {
        return new Money(sum(journals, plus).subtract(sum(journals, minus)));
    }

    private static BigDecimal sum(List<CaseFunds.Journal> journals, JournalKind kind) {
        return journals.stream()
                .filter(journal -> journal.kind() == kind)
                .map(journal -> journal.amount().yuan())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<UUID> ids(List<CaseFunds.Journal> journals, Set<JournalKind> kinds) {
        return journals.stream()
                .filter(journal -> kinds.contains(journal.kind()))
                .map(CaseFunds.Journal::id)
                .toList();
    }
}
