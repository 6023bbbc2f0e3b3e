package cn.sanyi.collaboration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a task can be given to.
 *
 * @param person null: anyone who handles for the unit
 */
record Party(UUID unit, @Nullable UUID person) {

    /** As it stands in data and in lists to choose from: the unit's id, then {@code /} and the person's if one is meant. */
    String reference() {
        return person == null ? unit.toString() : unit + "/" + person;
    }

    /** Empty where the text is none. */
    static Optional<Party> of(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            return Optional.of(
                    new Party(UUID.fromString(parts[0]), parts.length < 2 ? null : UUID.fromString(parts[1])));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
