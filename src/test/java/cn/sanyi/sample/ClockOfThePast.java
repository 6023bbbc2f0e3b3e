package cn.sanyi.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A world that begins on a day of the past, and whose sample clock goes forward from there. */
@TestConfiguration(proxyBeanMethods = false)
public class ClockOfThePast {

    /** The day before the first of our documents that speak of self-pricing. */
    public static final LocalDate FIRST = LocalDate.of(2022, 12, 27);

    @Bean
    static BeanPostProcessor fromThatDayOn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                return bean instanceof MovableClock ? new MovableClock(base()) : bean;
            }
        };
    }

    private static Clock base() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        long days = ChronoUnit.DAYS.between(FIRST, LocalDate.now(zone));
        return Clock.offset(Clock.system(zone), Duration.ofDays(-days));
    }
}
