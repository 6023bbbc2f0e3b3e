package cn.sanyi.authorization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param may people who are let in
 * @param told people who are refused with a reason (403); to all others it does not exist (404), strangers are sent to the login
 * @param objects name of the objects it is tried on, where they are not those of its address
 * @param query added to the address, empty or beginning with a question mark
 * @param body JSON or form fields that are sent
 */
record Declaration(
        String method,
        String pattern,
        Set<String> may,
        Set<String> told,
        Set<String> hidden,
        @Nullable String objects,
        String query,
        String body) {

    Expected of(String person) {
        if (may.contains(person)) {
            return Expected.LET_IN;
        }
        if (hidden.contains(person)) {
            return Expected.HIDDEN;
        }
        if (person.equals(AuthorizationTable.VISITOR)) {
            return Expected.LOGIN;
        }
        return told.contains(person) ? Expected.TOLD : Expected.HIDDEN;
    }

    boolean isOf(Endpoint endpoint) {
        return endpoint.method().equals(method) && endpoint.pattern().equals(pattern);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
