package cn.sanyi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on a real database, spoken to over HTTP. One context for all tests that want none of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sanyi.data=target/test-data/${random.uuid}",
            "sanyi.workflow.jobs=false",
            "sanyi.sandbox.warm=false",
            "sanyi.database.port=0",
            "spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off"
        })
@ActiveProfiles("sample")
@Import({CountedStatements.class, HealthAtStart.class, Rehearsal.class})
public abstract class SanyiTest {

    private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    /** The desk of a demo account, logged in once for the run. */
    protected Desk as(String login) {
        return DESKS.computeIfAbsent(port + login, key -> Desk.of(port, login));
    }

    /** Somebody has ended this account's sessions; its desk logs in anew. */
    protected void loggedOut(String login) {
        DESKS.remove(port + login);
    }
}
