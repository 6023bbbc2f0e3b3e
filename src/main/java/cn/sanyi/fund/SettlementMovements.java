package cn.sanyi.fund;

import cn.sanyi.fund.SettlementChange.Consequence;
import cn.sanyi.fund.SettlementChange.Movement;
import cn.sanyi.platform.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a settlement moves in the ledger, given the one in force and what is held. */
final class SettlementMovements {

    private final List<Movement> movements = new ArrayList<>();

    private SettlementMovements() {}

    /** @param held reserved for the plan, @param free available on the bundle's book */
    static SettlementMovements of(
            @Nullable Settlement before, Settlement after, Consequence consequence, Money held, Money free) {
        var all = new SettlementMovements();
        Money more = bundle(after).minus(before == null ? Money.ZERO : bundle(before));
        Money released = released(consequence, held, free, more);
        all.add(JournalKind.RELEASED, Book.BUNDLE, released);
        all.change(Book.BUNDLE, more);
        all.change(Book.PROCUREMENT, after.procurement().minus(before == null ? Money.ZERO : before.procurement()));
        return all;
    }

    private static Money released(Consequence consequence, Money held, Money free, Money more) {
        return switch (consequence) {
            case REDISTRIBUTE_CORRECTED, RETURNS, ENDS -> held;
            case AMENDS ->
                more.isNegative() && more.negate().exceeds(free) ? more.negate().minus(free) : Money.ZERO;
            default -> Money.ZERO;
        };
    }

    private static Money bundle(Settlement settlement) {
        return settlement.startsPlan() ? settlement.statedRetained() : Money.ZERO;
    }

    private void change(Book book, Money more) {
        add(JournalKind.SETTLED, book, more);
        add(JournalKind.REDUCED, book, more.negate());
    }

    private void add(JournalKind kind, Book book, Money amount) {
        if (amount.isPositive()) {
            movements.add(new Movement(kind, book, amount));
        }
    }

    List<Movement> list() {
        return List.copyOf(movements);
    }
}
