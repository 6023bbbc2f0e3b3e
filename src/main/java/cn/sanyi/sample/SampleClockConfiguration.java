package cn.sanyi.sample;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Puts the movable clock in the place of the real one. It knows no database, because the database needs a clock to start. */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
class SampleClockConfiguration {

    @Bean
    @Primary
    MovableClock sampleClock() {
        return new MovableClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
