package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount to move.
 *
 * @param amount above zero
 * @param caseNumber null where no case was opened
 * @param reverses the journal this one undoes; set for {@link JournalKind#REVERSED} alone
 */
record Posting(
        Scope scope,
        JournalKind kind,
        Money amount,
        @Nullable String caseNumber,
        String memo,
        By by,
        @Nullable UUID reverses) {

    static Posting of(Scope scope, JournalKind kind, Money amount, @Nullable String caseNumber, String memo, By by) {
        return new Posting(scope, kind, amount, caseNumber, memo, by, null);
    }
}
