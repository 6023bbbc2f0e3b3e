package cn.sanyi.deadline;

import java.time.LocalDate;

/**
 * Days on which a clock stood still. The day it was paused does not count, the day it was taken up again does: who
 * pauses on the last day still has a day afterwards.
 *
 * @param from first day that does not count
 * @param until first day that counts again; the same day if it was taken up at once
 */
record Pause(LocalDate from, LocalDate until, String reason) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
