package cn.sanyi.notification.delivery;

import java.time.Duration;

/** How long to wait after failures (建议值): half a minute, doubled up to an hour. */
final class Backoff {

    /** After so long nobody tries any more by themselves (建议值). */
    static final Duration GIVE_UP = Duration.ofHours(24);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private Backoff() {}

    /** @param failures how often in a row it has failed by now, at least 1 */
    static Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
