package cn.sanyi.pricing.trial;

import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of new service items (试行项目目录): which item, at which price, on which day. */
public interface TrialRegister {

    int PAGE = 50;

    /**
     * What is asked for.
     *
     * @param text part of code, name or hospital; empty: all
     * @param place code of the place that decided; empty: all
     * @param hospital null: all
     * @param state null: all
     * @param on the day on which the price is asked
     * @param overdueOnly only items whose report is overdue
     */
    record Query(
            String text,
            String place,
            @Nullable UUID hospital,
            @Nullable ItemState state,
            LocalDate on,
            boolean overdueOnly) {

        /** The same without what is not for everybody: whose report is overdue. */
        public Query forEverybody() {
            return new Query(text, place, hospital, state, on, false);
        }
    }

    /**
     * An item with the price on the day asked.
     *
     * @param price null: none on that day
     * @param overdue whether a monitoring report is overdue today
     */
    record Line(TrialItem item, @Nullable Price price, boolean overdue) {}

    /** @param more whether there is another page */
    record Found(List<Line> lines, boolean more) {}

    /** @param name as the items have it */
    record Hospital(UUID id, String name) {}

    /**
     * Everything about one item.
     *
     * @param prices the newest first
     * @param filings the newest first; their cost calculations only for those who may see the case
     * @param replyNumber number of the document that approved it; null before it is signed
     */
    record Entry(
            TrialItem item,
            List<Price> prices,
            List<PriceFiling> filings,
            List<ItemEvent> events,
            @Nullable String replyNumber) {}

    /** By code. @param page from 1 */
    Found page(Query query, int page);

    /** All of them, at most 5000, for a file. */
    List<Line> all(Query query);

    /** Hospitals that have items, by name. */
    List<Hospital> hospitals();

    Optional<TrialItem> ofCase(String caseNumber);

    /** @throws cn.sanyi.platform.Problem not found */
    TrialItem item(String code);

    /** For who is logged in. @throws cn.sanyi.platform.Problem not found */
    Entry entry(Actor actor, String code);

    /** For everybody: without cost calculations, reasons and names of people. @throws cn.sanyi.platform.Problem not found */
    Entry publicEntry(String code);

    /** What it cost on the day; empty where it had no price then. @throws cn.sanyi.platform.Problem not found */
    Optional<Price> priceOn(String code, LocalDate day);
}
