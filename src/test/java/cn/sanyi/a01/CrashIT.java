package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 in the middle of the work of several people, at seeded moments: whatever was acknowledged is there after the
 * restart, nothing is there by half, and a repeated request gets the answer it had or would have had.
 */
class CrashIT {

    private static final int PEOPLE = 4;

    /** Acknowledged requests before each kill, and whether the database server dies too. */
    private static final Map<Integer, Boolean> KILLS =
            new java.util.TreeMap<>(Map.of(23, false, 41, true, 58, false, 77, true, 91, false));

    /** @param answer null where the line was cut before one came */
    private record Sent(String login, String path, Object body, String key, Desk.@Nullable Answer answer) {

        boolean acknowledged() {
            return answer != null && answer.status() < 300;
        }
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsThereByHalf() throws Exception {
        try (var application = new OwnApplication(folder.resolve("data"))) {
            application.start();
            for (var kill : KILLS.entrySet()) {
                List<Sent> sent = workUntilKilled(application, kill.getKey(), kill.getValue());
                long began = System.nanoTime();
                application.start();
                System.out.printf(
                        "restart after %d acknowledged acts, database killed: %s, took %d ms; %d requests were cut%n",
                        kill.getKey(),
                        kill.getValue(),
                        (System.nanoTime() - began) / 1_000_000,
                        sent.stream().filter(one -> one.answer() == null).count());
                new Consistency(application.jdbc()).check();
                everyActAcknowledgedIsThere(application, sent);
                repeated(application, sent);
                new Consistency(application.jdbc()).check();
            }
        }
    }

    private static List<Sent> workUntilKilled(OwnApplication application, int after, boolean databaseToo)
            throws InterruptedException {
        var sent = new ConcurrentLinkedQueue<Sent>();
        var acknowledged = new AtomicInteger();
        var killed = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        List<Thread> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            var random = new Random(31L * after + person);
            var plans = new Plans(
                    desks(application, sent, () -> {
                        if (acknowledged.incrementAndGet() == after) {
                            killed.set(true);
                            new Thread(() -> end(application, databaseToo, new Random(after)), "nemesis").start();
                        }
                    }),
                    person % 2 == 0 ? "JJ" : "AX");
            people.add(new Thread(
                    () -> {
                        try {
                            workOn(plans, random);
                        } catch (RuntimeException | Error failed) {
                            failures.add(
                                    killed.get() ? new java.io.InterruptedIOException("killed meanwhile") : failed);
                        }
                    },
                    "person-" + person));
        }
        people.forEach(Thread::start);
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures)
                .as("what people met before the kill")
                .allMatch(java.io.InterruptedIOException.class::isInstance);
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(after);
        application.awaitEnd();
        return List.copyOf(sent);
    }

    /** Within the next requests: a seeded number of milliseconds after the one that was counted. */
    private static void end(OwnApplication application, boolean databaseToo, Random random) {
        LockSupport.parkNanos(1_000_000L * (20 + random.nextInt(100)));
        if (databaseToo) {
            application.killWithDatabase();
        } else {
            application.kill();
        }
    }

    private static java.util.function.Function<String, Desk> desks(
            OwnApplication application, ConcurrentLinkedQueue<Sent> sent, Runnable counted) {
        var desks = new ConcurrentHashMap<String, Desk>();
        return login -> desks.computeIfAbsent(
                login, key -> application.desk(login).recording((path, body, idempotencyKey, answer) -> {
                    sent.add(new Sent(login, path, body, idempotencyKey, answer));
                    if (answer != null && answer.status() < 300) {
                        counted.run();
                    }
                }));
    }

    /** Plan after plan, as far as chance carries it, until the application no longer answers. */
    private static void workOn(Plans plans, Random random) {
        while (true) {
            String number = plans.submitted();
            if (random.nextInt(3) == 0) {
                plans.desk("mc")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "数据有误"))
                        .expect(200);
                plans.act("mc", number, "draftPlan", "submit", plans.plan(), null)
                        .expect(200);
            }
            if (random.nextInt(3) == 0) {
                plans.act("office", number, "checkPlan", "return", Map.of(), "请修改")
                        .expect(200);
                continue;
            }
            plans.accept(number);
            plans.reviewedBy(number, false);
            plans.convene(number);
            for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
                plans.vote(who, number, "AGREE").expect(200);
            }
            plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
            plans.drafted(number);
            plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
            plans.pay(number, "1", 1, "500000.00", "K-" + random.nextInt(1_000_000))
                    .expect(200);
        }
    }

    private static void everyActAcknowledgedIsThere(OwnApplication application, List<Sent> sent) throws IOException {
        var there = application
                .jdbc()
                .sql("select id::text from act")
                .query(String.class)
                .set();
        assertThat(sent.stream()
                        .filter(Sent::acknowledged)
                        .map(one -> one.answer().json().path("actId").asString(""))
                        .filter(id -> !id.isEmpty()))
                .isNotEmpty()
                .allMatch(there::contains);
        var cases = application
                .jdbc()
                .sql("select number from case_file")
                .query(String.class)
                .set();
        assertThat(sent.stream()
                        .filter(one -> one.acknowledged() && one.path().endsWith("/confirmation"))
                        .map(one -> one.answer().json().findValue("caseNumber").asString()))
                .allMatch(cases::contains);
    }

    /** Everything once more with the keys it had: the acknowledged is answered as before, the cut is done now or was done then. */
    private static void repeated(OwnApplication application, List<Sent> sent) {
        Map<String, Desk> desks = new ConcurrentHashMap<>();
        for (Sent one : sent) {
            Desk desk = desks.computeIfAbsent(one.login(), application::desk);
            Desk.Answer again = desk.post(one.path(), one.body(), one.key());
            if (one.acknowledged()) {
                assertThat(again.status())
                        .as(again.text())
                        .isEqualTo(one.answer().status());
                assertThat(again.json()).isEqualTo(one.answer().json());
            } else {
                assertThat(again.status())
                        .as("what was cut, repeated: " + again.text())
                        .isBetween(200, 299);
                assertThat(desk.post(one.path(), one.body(), one.key()).json()).isEqualTo(again.json());
            }
        }
    }
}
