package cn.sanyi.fund;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which line of an amended plan continues which line of the plan in force: the one unchanged in number, use and purpose;
 * else the one with the same use and purpose; else the one with the same number and use.
 */
final class LineMatch {

    private final Map<Integer, Integer> matched = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private LineMatch() {}

    /** By number in the amended plan the number in the plan in force; lines of their own are missing. */
    static Map<Integer, Integer> of(Plan inForce, Plan amended) {
        var match = new LineMatch();
        match.pass(inForce, amended, (old, now) -> old.no() == now.no() && sameUse(old, now) && samePurpose(old, now));
        match.pass(inForce, amended, (old, now) -> sameUse(old, now) && samePurpose(old, now));
        match.pass(inForce, amended, (old, now) -> old.no() == now.no() && sameUse(old, now));
        return Map.copyOf(match.matched);
    }

    private void pass(Plan inForce, Plan amended, BiPredicate<Plan.Line, Plan.Line> continues) {
        for (Plan.Line now : amended.lines()) {
            if (!matched.containsKey(now.no())) {
                inForce.lines().stream()
                        .filter(old -> !taken.contains(old.no()) && continues.test(old, now))
                        .findFirst()
                        .ifPresent(old -> {
                            matched.put(now.no(), old.no());
                            taken.add(old.no());
                        });
            }
        }
    }

    private static boolean sameUse(Plan.Line one, Plan.Line other) {
        return one.usage().equals(other.usage());
    }

    private static boolean samePurpose(Plan.Line one, Plan.Line other) {
        return one.purpose().equals(other.purpose());
    }
}
