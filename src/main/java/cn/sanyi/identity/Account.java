package cn.sanyi.identity;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/**
 * An account (账号) of a person.
 *
 * @param login lower case, unique
 * @param version raised by every change that must end running sessions
 */
public record Account(
        UUID id,
        String login,
        UUID personId,
        int version,
        OffsetDateTime passwordChangedAt,
        boolean mustChangePassword,
        boolean disabled) {

    /** The login name as it is compared and stored. */
    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
