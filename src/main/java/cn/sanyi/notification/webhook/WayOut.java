package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeProperties;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way by which webhooks are called. Its times are 建议值: no byte for five seconds, or ten in all, end a call. */
@Configuration(proxyBeanMethods = false)
class WayOut {

    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Bean
    Egress egress(NoticeProperties properties) {
        return new Egress(properties, InetAddress::getAllByName);
    }

    @Bean
    OutgoingCalls outgoingCalls(Egress egress) {
        return new OutgoingCalls(egress, SILENCE, LONGEST);
    }
}
