package cn.sanyi.organization;

import java.util.List;
import java.util.Map;

/**
 * A change to what administrators keep, as the record notes it.
 *
 * @param subjects what it is about, e.g. {@code units/JJ-HSA}; the change stands in the record of each
 * @param reason as the administrator gave it
 * @param before the values that change, empty for something new
 * @param after their new values, empty for something removed
 */
public record Change(List<String> subjects, String action, String reason, Map<String, ?> before, Map<String, ?> after) {

    public static String unit(String code) {
        return "units/" + code;
    }

    /** The level and owner of an institution. */
    public static String institution(String code) {
        return "institutions/" + code;
    }

    public static String person(Person person) {
        return "people/" + person.reference();
    }

    public static String account(String login) {
        return "accounts/" + login;
    }

    public static Change added(String action, String reason, Map<String, ?> after, String... subjects) {
        return new Change(List.of(subjects), action, reason, Map.of(), after);
    }

    public static Change removed(String action, String reason, Map<String, ?> before, String... subjects) {
        return new Change(List.of(subjects), action, reason, before, Map.of());
    }
}
