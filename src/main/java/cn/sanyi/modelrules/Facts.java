package cn.sanyi.modelrules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts a process declares: {@code limitDue:date, staffPayUnapproved:boolean}.
 *
 * @param types name to type
 * @param malformed entries that are no declaration, as written
 */
record Facts(Map<String, String> types, Set<String> malformed) {

    private static final Set<String> TYPES = Set.of("string", "boolean", "long", "date");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** Names the expression language or the engine keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "true",
            "false",
            "null",
            "empty",
            "instanceof",
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "cycle");

    static Facts parse(String declaration) {
        Map<String, String> types = new LinkedHashMap<>();
        Set<String> malformed = new LinkedHashSet<>();
        for (String entry : declaration.isEmpty() ? new String[0] : declaration.split(",", -1)) {
            String[] parts = entry.strip().split(":", -1);
            if (!declares(parts) || types.putIfAbsent(parts[0], parts[1]) != null) {
                malformed.add(entry.strip());
            }
        }
        return new Facts(types, malformed);
    }

    private static boolean declares(String[] parts) {
        return parts.length == 2
                && NAME.matcher(parts[0]).matches()
                && !RESERVED.contains(parts[0])
                && TYPES.contains(parts[1]);
    }

    Optional<String> type(String fact) {
        return Optional.ofNullable(types.get(fact));
    }

    boolean declares(String fact, String type) {
        return type.equals(types.get(fact));
    }
}
