package cn.sanyi.pricing.trial;

import cn.sanyi.approval.limits.CaseTerms;
import cn.sanyi.casefile.CaseFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an item on, inside the act or timer that decided it: row, history, prices, term and notices together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ItemRegister {

    private final ItemTable table;
    private final Prices prices;
    private final CaseTerms terms;
    private final OpenReports reports;
    private final TrialTold told;
    private final Clock clock;

    ItemRegister(ItemTable table, Prices prices, CaseTerms terms, OpenReports reports, TrialTold told, Clock clock) {
        this.table = table;
        this.prices = prices;
        this.terms = terms;
        this.reports = reports;
        this.told = told;
        this.clock = clock;
    }

    public String nextCode(String place) {
        return table.nextCode(place);
    }

    public void enter(CaseFile caseFile, TrialItem item) {
        table.insert(item);
        note(item, ItemEvent.Kind.ENTERED, item.trialFrom(), item.trialUntil(), "编号 " + item.code(), "系统");
        told.everybody(caseFile, "已批准试行，项目编号 %s，试行期至 %s。".formatted(item.code(), item.trialUntil()));
    }

    public void extend(CaseFile caseFile, TrialItem item, LocalDate until, String reason, String by) {
        prices.goOn(item, until);
        table.extend(item.id(), until);
        terms.move(caseFile, EnterTrial.LIMIT, until, clock.instant(), "试行期延长至 %s：%s".formatted(until, reason));
        note(item, ItemEvent.Kind.EXTENDED, item.trialUntil().plusDays(1), until, reason, by);
        told.everybody(caseFile, "试行期已延长，自 %s 延至 %s。".formatted(item.trialUntil(), until));
    }

    public void convert(CaseFile caseFile, TrialItem item, Prices.Wanted formal, Prices.By by) {
        prices.file(item, formal, by);
        table.formal(item.id());
        over(caseFile, "转为正式");
        note(item, ItemEvent.Kind.CONVERTED, formal.from(), null, formal.reason(), by.name());
        told.everybody(caseFile, "项目转为正式，正式价格 %s 元，自 %s 起执行。".formatted(formal.amount(), formal.from()));
    }

    public void merge(CaseFile caseFile, TrialItem item, String into, LocalDate lastDay, String reason, String by) {
        prices.endAfter(item, lastDay);
        table.merge(item.id(), into, lastDay);
        over(caseFile, "并入现行项目");
        note(item, ItemEvent.Kind.MERGED, lastDay, null, "并入“%s”：%s".formatted(into, reason), by);
        told.everybody(caseFile, "项目并入“%s”，试行价格执行至 %s。".formatted(into, lastDay));
    }

    public void stop(CaseFile caseFile, TrialItem item, LocalDate lastDay, String reason, String by) {
        prices.endAfter(item, lastDay);
        table.end(item.id(), ItemState.STOPPED, lastDay);
        over(caseFile, "停止项目");
        note(item, ItemEvent.Kind.STOPPED, lastDay, null, reason, by);
        told.everybody(caseFile, "项目停止，试行价格执行至 %s。".formatted(lastDay));
    }

    /** The term is over and nothing was decided: the price ended with it. */
    public void expire(CaseFile caseFile, TrialItem item) {
        table.end(item.id(), ItemState.EXPIRED, item.trialUntil());
        over(caseFile, "试行期满");
        note(item, ItemEvent.Kind.EXPIRED, item.trialUntil(), null, "期满未作出转正、延长、并入或停止的决定", "系统");
        told.everybody(caseFile, "试行期于 %s 届满，没有作出决定，自主定价和试行价格当日终止，不得再收费。".formatted(item.trialUntil()));
    }

    private void over(CaseFile caseFile, String why) {
        terms.end(caseFile, EnterTrial.LIMIT, clock.instant(), why);
        reports.drop(caseFile, why);
    }

    private void note(
            TrialItem item, ItemEvent.Kind kind, LocalDate on, @Nullable LocalDate until, String note, String by) {
        Instant now = clock.instant();
        table.add(
                item.id(),
                new ItemEvent(kind, on, until, note.length() > 500 ? note.substring(0, 500) : note, by, now));
    }
}
