package cn.sanyi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the started server whether it is ready, once whatever is loaded at the start is there and before that is said. */
@TestConfiguration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
public class HealthAtStart implements ApplicationRunner {

    private static final Map<Integer, Seen> SEEN = new ConcurrentHashMap<>();

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    /** @param accounts how many demo accounts there were */
    public record Seen(Desk.Answer readiness, Desk.Answer liveness, long accounts) {}

    /** What the application at the port answered when it was about to be ready. */
    public static Seen at(int port) {
        return SEEN.get(port);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        var balancer = Desk.stranger(port);
        SEEN.put(
                port,
                new Seen(
                        balancer.get("/actuator/health/readiness"),
                        balancer.get("/actuator/health/liveness"),
                        jdbc.sql("select count(*) from account")
                                .query(Long.class)
                                .single()));
    }
}
