package cn.sanyi.platform;

import java.time.Instant;

/**
 * The sample profile has moved the application's clock; published synchronously, once the clock shows the
 * new time. Whoever waits for a time (jobs, reminders) looks again. Never published in production.
 */
public record ClockMoved(Instant now) {}
