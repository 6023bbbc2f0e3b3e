package cn.sanyi.fund;

import cn.sanyi.approval.CaseOpening;
import cn.sanyi.approval.CaseOpening.Opening;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes a settlement, posts it to its books and opens the case. */
@Component
class SettlementEntry {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SettlementTable table;
    private final SettlementQueries queries;
    private final Ledger ledger;
    private final CaseOpening cases;
    private final Clock clock;

    SettlementEntry(SettlementTable table, SettlementQueries queries, Ledger ledger, CaseOpening cases, Clock clock) {
        this.table = table;
        this.queries = queries;
        this.ledger = ledger;
        this.cases = cases;
        this.clock = clock;
    }

    Settlement enter(Actor actor, Unit community, SettlementData data, ObjectNode formData) {
        refuseDateAhead(data);
        Settlement settlement = settlement(actor, community, data);
        if (!table.add(settlement)) {
            throw secondSettlement(settlement);
        }
        Settlement entered = settlement.startsPlan() ? open(actor, settlement, formData) : settlement;
        post(entered, Book.BUNDLE, entered.startsPlan() ? entered.statedRetained() : Money.ZERO);
        post(entered, Book.PROCUREMENT, entered.procurement());
        return entered;
    }

    private Settlement open(Actor actor, Settlement settlement, ObjectNode formData) {
        String title = "%s%d年度医保打包结余留用资金使用分配方案".formatted(settlement.communityName(), settlement.year());
        var opening = new Opening(
                Settlements.PROCEDURE,
                settlement.community(),
                title,
                settlement.year(),
                settlement.confirmedOn(),
                formData);
        String number = cases.open(actor, opening).number();
        table.setCase(settlement.id(), number);
        return settlement.withCase(number);
    }

    private void post(Settlement settlement, Book book, Money amount) {
        var scope = new Scope(settlement.community(), settlement.year(), book);
        ledger.open(scope);
        if (amount.isPositive()) {
            String memo = "%d年度结算 %s".formatted(settlement.year(), settlement.documentNo());
            ledger.post(Posting.of(
                    scope, JournalKind.SETTLED, amount, settlement.caseNumber(), memo, settlement.recordedBy()));
        }
    }

    private Settlement settlement(Actor actor, Unit community, SettlementData data) {
        Money retained = data.retained();
        return new Settlement(
                UUID.randomUUID(),
                community.id(),
                community.code(),
                community.name(),
                community.jurisdiction(),
                data.year(),
                data.documentNo(),
                data.confirmedOn(),
                data.lines(),
                data.statedRetained(),
                retained,
                data.statedRetained().minus(retained),
                data.procurementDrug(),
                data.procurementConsumable(),
                data.remark(),
                null,
                By.actor(actor),
                clock.instant());
    }

    private void refuseDateAhead(SettlementData data) {
        if (data.confirmedOn().isAfter(LocalDate.now(clock))) {
            throw refusal("settlement-date-future", "confirmedOn", "结算完成日：不得晚于今天（%s）。".formatted(LocalDate.now(clock)));
        }
    }

    private Problem secondSettlement(Settlement attempted) {
        Settlement first = queries.of(attempted.community(), attempted.year()).orElseThrow();
        String message = "结算年度：%s%d年度的结算已由%s于%s登记（%s），不能重复登记。"
                .formatted(
                        first.communityName(),
                        first.year(),
                        first.recordedBy().name(),
                        MINUTE.format(first.recordedAt().atZone(clock.getZone())),
                        first.caseNumber() == null ? "未启动分配方案" : "办件 " + first.caseNumber());
        return refusal("settlement-twice", "year", message);
    }

    private static Problem refusal(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
