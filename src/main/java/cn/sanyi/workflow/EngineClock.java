package cn.sanyi.workflow;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * Gives the engine the application's clock. The engine's clock is one static of the whole JVM, so this is the only class
 * that touches it; in production the clock behind it never moves.
 */
@Component
class EngineClock {

    EngineClock(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
