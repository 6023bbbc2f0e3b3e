package cn.sanyi.pricing.trial;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.pricing.trial.PriceFiling.CostLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps prices: a new one is a new filing and ends the one before on the day before it. */
@Component
class Prices {

    private final PriceTable table;
    private final Clock clock;

    Prices(PriceTable table, Clock clock) {
        this.clock = clock;
        this.table = table;
    }

    /**
     * A price that is to hold.
     *
     * @param until last day; null: no end
     */
    record Wanted(
            Money amount,
            PriceMode mode,
            boolean insured,
            @Nullable InsuranceCategory category,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            String rule,
            List<CostLine> costs) {}

    PriceFiling file(ActInProgress act, TrialItem item, Wanted wanted) {
        return file(item, wanted, new By(act.actor().personId(), act.actor().signature(), act.at()));
    }

    /** Who files. */
    record By(UUID person, String name, java.time.Instant at) {}

    PriceFiling file(TrialItem item, Wanted wanted, By by) {
        newest(item).filter(last -> !wanted.from().isAfter(last.from())).ifPresent(last -> {
            String message = "执行日期 %s 须晚于上一次价格的执行日期 %s：价格历史不能改写。".formatted(wanted.from(), last.from());
            throw Problem.refused(
                    "price-before-last", message, List.of(new Problem.Field("from", "price-before-last", message)));
        });
        PriceFiling filing = filing(item, wanted, by);
        table.insert(filing);
        table.endAfter(item.id(), wanted.from().minusDays(1));
        table.hold(filing, wanted.from(), wanted.until());
        return filing;
    }

    private PriceFiling filing(TrialItem item, Wanted wanted, By by) {
        return new PriceFiling(
                UUID.randomUUID(),
                item.id(),
                table.nextSeq(item.id()),
                item.hospital(),
                wanted.amount(),
                wanted.mode(),
                wanted.insured(),
                wanted.category(),
                wanted.costs().isEmpty()
                        ? null
                        : Money.sum(
                                wanted.costs().stream().map(CostLine::amount).toList()),
                wanted.reason(),
                wanted.rule(),
                wanted.from(),
                by.person(),
                by.name(),
                by.at(),
                wanted.costs());
    }

    /** The one filed last, from its first day, also where it begins only later: an extension lets it hold as another period. */
    Optional<Price> newest(TrialItem item) {
        return lastPeriod(item).flatMap(last -> table.prices(item.id()).stream()
                .filter(price -> price.filing() == last.filing())
                .min(Comparator.comparing(Price::from)));
    }

    /** Whether it begins only after today. */
    boolean isAhead(Price price) {
        return price.from().isAfter(LocalDate.now(clock));
    }

    /** The one that holds today. */
    Optional<Price> today(TrialItem item) {
        LocalDate day = LocalDate.now(clock);
        return table.prices(item.id()).stream()
                .filter(price -> !isAhead(price))
                .filter(price -> price.until() == null || !day.isAfter(price.until()))
                .findFirst();
    }

    private Optional<Price> lastPeriod(TrialItem item) {
        return table.prices(item.id()).stream().findFirst();
    }

    /** The price goes on until another day: what held last holds again from the next day. */
    void goOn(TrialItem item, LocalDate until) {
        lastPeriod(item)
                .filter(last -> item.trialUntil().equals(last.until()))
                .flatMap(last -> table.filings(item.id()).stream()
                        .filter(filing -> filing.seq() == last.filing())
                        .findFirst())
                .ifPresent(filing -> table.hold(filing, item.trialUntil().plusDays(1), until));
    }

    void endAfter(TrialItem item, LocalDate last) {
        table.endAfter(item.id(), last);
    }
}
