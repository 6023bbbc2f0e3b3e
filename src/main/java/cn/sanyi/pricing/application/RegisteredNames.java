package cn.sanyi.pricing.application;

import java.util.stream.Stream;

/** The items in force, by name. Implemented by the register of items. */
public interface RegisteredNames {

    /**
     * @param code of the item in the register
     * @param caseNumber of the case that brought it there
     */
    record Registered(String code, String name, String caseNumber) {}

    /** Those in trial or converted in the place whose names people would call the same ({@link #key}). */
    Stream<Registered> inForce(String place, String name);

    /** Names with the same key count as the same: width, case, blanks and punctuation make no difference. */
    static String key(String name) {
        return ItemName.key(name);
    }
}
