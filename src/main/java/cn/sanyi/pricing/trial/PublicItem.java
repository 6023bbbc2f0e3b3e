package cn.sanyi.pricing.trial;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an item: no case, no people, no costs.
 *
 * @param price on the day asked; null: none
 * @param prices the newest first; empty in lists
 * @param replyNumber null in lists, and before the reply is signed
 */
public record PublicItem(
        String code,
        String place,
        String name,
        String connotation,
        String exclusions,
        String unit,
        String unitNotes,
        String hospital,
        ItemState state,
        LocalDate trialFrom,
        LocalDate trialUntil,
        @Nullable LocalDate endedOn,
        @Nullable String mergedInto,
        @Nullable PublicPrice price,
        List<PublicPrice> prices,
        @Nullable String replyNumber) {

    /** @param until last day; null: no end known */
    public record PublicPrice(
            String amount,
            PriceMode mode,
            boolean insured,
            @Nullable InsuranceCategory category,
            LocalDate from,
            @Nullable LocalDate until) {

        static PublicPrice of(Price price) {
            return new PublicPrice(
                    price.amount().toString(),
                    price.mode(),
                    price.insured(),
                    price.category(),
                    price.from(),
                    price.until());
        }
    }

    public static PublicItem of(TrialRegister.Line line) {
        Price price = line.price();
        return of(line.item(), price == null ? null : PublicPrice.of(price), List.of(), null);
    }

    public static PublicItem of(TrialRegister.Entry entry, LocalDate today) {
        return of(
                entry.item(),
                entry.prices().stream()
                        .filter(price -> price.holdsOn(today))
                        .findFirst()
                        .map(PublicPrice::of)
                        .orElse(null),
                entry.prices().stream().map(PublicPrice::of).toList(),
                entry.replyNumber());
    }

    private static PublicItem of(
            TrialItem item, @Nullable PublicPrice price, List<PublicPrice> prices, @Nullable String replyNumber) {
        return new PublicItem(
                item.code(),
                item.place(),
                item.name(),
                item.connotation(),
                item.exclusions(),
                item.unit(),
                item.unitNotes(),
                item.hospitalName(),
                item.state(),
                item.trialFrom(),
                item.trialUntil(),
                item.endedOn(),
                item.mergedInto(),
                price,
                prices,
                replyNumber);
    }
}
