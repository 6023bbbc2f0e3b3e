package cn.sanyi.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.joda.time.DateTimeUtils;

/**
 * Settings of an engine that lives by the application's clock. The clock the engine reads is one static of the whole
 * JVM; it is set here once and nowhere else, and asks the engine at work for its own.
 */
class EngineSettings extends SpringProcessEngineConfiguration {

    static {
        DateTimeUtils.setCurrentMillisProvider(EngineSettings::now);
    }

    private final Clock clock;

    EngineSettings(Clock clock) {
        this.clock = clock;
    }

    private static long now() {
        return Context.getProcessEngineConfiguration() instanceof EngineSettings engine
                ? engine.clock.millis()
                : System.currentTimeMillis();
    }
}
