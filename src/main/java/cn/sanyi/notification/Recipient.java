package cn.sanyi.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person, or whoever handles for a unit. Exactly one of both is set. */
record Recipient(@Nullable UUID person, @Nullable UUID unit) {

    static Recipient person(UUID person) {
        return new Recipient(person, null);
    }

    static Recipient unit(UUID unit) {
        return new Recipient(null, unit);
    }
}
