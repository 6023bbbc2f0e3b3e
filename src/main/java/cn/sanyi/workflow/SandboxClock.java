package cn.sanyi.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of a sandbox: it stands on a day until the simulation moves it. */
final class SandboxClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void moveTo(LocalDate day) {
        now = day.atTime(9, 0).atZone(getZone()).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
