package cn.sanyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.meeting.Dump.Row;
import cn.sanyi.meeting.Links.Voter;
import cn.sanyi.platform.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * After a secret vote every table (all columns, and the transaction of each row), the log and the record are searched for a link
 * between person and ballot. That the search finds one is shown with links that are planted.
 */
class SecretBallotTest extends SanyiTest {

    private static final Map<String, String> CHOICES = new LinkedHashMap<>(
            Map.of("m1", "DISAGREE", "m2", "AGREE", "m3", "ABSTAIN", "m4", "AGREE", "m5", "AGREE", "chair", "AGREE"));
    /** Nobody is asked for one in a secret vote; what is sent all the same is kept nowhere. */
    private static final String REMARK = "一句能认出是谁的话";

    /** The text of a statement is the same whoever votes what: its values are parameters. */
    private static final String STATEMENT = "Executing prepared SQL statement";

    private static final List<String> TALKATIVE =
            List.of("org.springframework.web", "org.springframework.jdbc", "cn.sanyi", "org.camunda.bpm.engine.cmd");

    @Autowired
    private PlatformTransactionManager transactions;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Test
    void nothingTiesAPersonToABallot() {
        var plans = new Plans(this::as, "AX");
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        convene(plans, number);
        Dump before = Dump.of(jdbc);
        CHOICES.forEach((who, choice) -> noDraftIsKept(plans, number, who, choice));
        List<Voter> voters = new ArrayList<>();
        listening(() -> CHOICES.forEach((who, choice) -> voters.add(votes(plans, number, who, choice))));

        List<Row> written = Dump.of(jdbc).since(before);
        assertThat(written)
                .filteredOn(row -> row.table().equals("secret_ballot"))
                .hasSize(CHOICES.size());
        assertThat(Links.in(written, voters)).isEmpty();
        assertThat(written).noneMatch(row -> row.text().contains(REMARK));
        assertThat(log.list)
                .as("the log says that somebody votes, and nothing else")
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("NewAct[vote]"))
                .filteredOn(line -> !line.startsWith(STATEMENT))
                .filteredOn(line -> Links.CHOICE.matcher(line).find())
                .isEmpty();

        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
        List<Row> declared = Dump.of(jdbc).since(before);
        assertThat(Links.in(declared, voters)).isEmpty();
        assertThat(record(number)).anyMatch(line -> line.contains("同意4，不同意1，弃权1"));

        plantedLinksAreFound(before, voters, number);
    }

    private void plantedLinksAreFound(Dump before, List<Voter> voters, String number) {
        Voter voter = voters.get(0);
        String person = voter.names().get(0);
        List<Runnable> plants = List.of(
                () -> notice(number, person, voter.names().get(1) + "：不同意"),
                () -> notice(number, UUID.randomUUID().toString(), "某人投了弃权；" + person),
                () -> {
                    notice(number, person, "已投票");
                    notice(number, UUID.randomUUID().toString(), "一张 DISAGREE");
                },
                () -> jdbc.sql(
                                "insert into idempotency (account, key, request_hash, created_at) values (?, 'x', ?, now())")
                        .params(UUID.randomUUID(), voter.guesses().get(0))
                        .update());
        assertThat(plants).allSatisfy(plant -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            plant.run();
            assertThat(Links.in(Dump.of(jdbc).since(before), voters)).isNotEmpty();
            status.setRollbackOnly();
        }));
    }

    private void notice(String number, String person, String text) {
        jdbc.sql(
                        "insert into notice (id, person_id, case_number, kind, text, at) values (?, ?::uuid, ?, 'STEP', ?, now())")
                .params(UUID.randomUUID(), person, number, text)
                .update();
    }

    private void convene(Plans plans, String number) {
        Map<String, Object> data =
                Map.of("meetingOn", plans.today().toString(), "place", "第一会议室", "agenda", "审议方案", "voting", "SECRET");
        plans.act("office", number, "convene", "convene", data, null).expect(200);
    }

    private static void noDraftIsKept(Plans plans, String number, String who, String choice) {
        String draft = "/api/v1/work-items/" + plans.workItem(who, number, "vote", "vote") + "/draft";
        assertThat(plans.desk(who).put(draft, Map.of("choice", choice), 0).refusedWith(422))
                .isEqualTo("no-draft-of-a-ballot");
    }

    private Voter votes(Plans plans, String number, String who, String choice) {
        String item = plans.workItem(who, number, "vote", "vote");
        String path = "/api/v1/work-items/" + item + "/acts";
        Desk desk = plans.desk(who);
        JsonNode answer = desk.post(
                        path,
                        Map.of("act", "vote", "data", Map.of("choice", choice, "remark", REMARK), "comment", choice))
                .expect(200);
        assertThat(answer.toString()).doesNotContain(choice);
        String person = jdbc.sql("select person::text from work_item where id = ?::uuid")
                .param(item)
                .query(String.class)
                .single();
        String name = jdbc.sql("select name from person where id = ?::uuid")
                .param(person)
                .query(String.class)
                .single();
        return new Voter(List.of(person, name, desk.login()), guesses(path, choice));
    }

    /** What somebody would try who knows how the system hashes and that there are only three choices. */
    private static List<String> guesses(String path, String choice) {
        List<String> guesses = new ArrayList<>();
        var json = JsonMapper.shared();
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("choice", choice),
                Map.of("act", "vote", "data", Map.of("choice", choice)),
                Map.of("act", "vote", "data", Map.of("choice", choice, "remark", REMARK), "comment", choice))) {
            String hash = Sha256.of(json.writeValueAsString(body));
            guesses.add(hash);
            guesses.add(Sha256.of("POST " + path + "?null\n" + hash));
        }
        return guesses;
    }

    private void listening(Runnable votes) {
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.DEBUG));
        try {
            votes.run();
        } finally {
            TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
            root.detachAppender(log);
        }
    }

    private List<String> record(String number) {
        return jdbc.sql("select payload from record_entry where chain = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
