package cn.sanyi.organization;

import java.util.Locale;
import java.util.UUID;

/**
 * A person (人员).
 *
 * @param number unique; names are not
 */
public record Person(UUID id, int number, String name) {

    /** What forms, addresses and the API call the person by, e.g. {@code P00012}. */
    public String reference() {
        return reference(number);
    }

    static String reference(int number) {
        return String.format(Locale.ROOT, "P%05d", number);
    }

    /** Name with reference, as lists to choose from show it. */
    public String label() {
        return reference() + " " + name;
    }
}
