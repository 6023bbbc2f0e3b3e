package cn.sanyi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sanyi.platform.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

/** Whatever a sandbox process does, the application goes on: it says what happened and takes another process. */
class SandboxTest {

    private static final SandboxLimits LIMITS =
            new SandboxLimits(2, 3, "32m", Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofMinutes(1));

    private final Set<Thread> others = Thread.getAllStackTraces().keySet();

    private final Sandbox sandbox = new Sandbox(NaughtyChild.class.getName(), LIMITS);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private String ask(String what) {
        return sandbox.ask(StringNode.valueOf(what)).asString();
    }

    private String refusalOf(String what) {
        return catchThrowableOfType(Problem.class, () -> ask(what)).code();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, sandbox-overrun",
        "fill the memory, sandbox-memory",
        "die, sandbox-failed",
        "print garbage, sandbox-failed",
        "print without end, sandbox-failed",
        "overflow the stack, simulation-failed"
    })
    void whateverGoesWrongInsideIsSaidAndTheNextQuestionIsAnswered(String deed, String code) {
        assertThat(refusalOf(deed)).isEqualTo(code);
        assertThat(ask("hello")).isEqualTo("hello");
    }

    @Test
    void aProcessThatOverranIsDead() {
        long pid = Long.parseLong(ask("pid"));

        refusalOf("hang");

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::onExit).map(CompletableFuture::join))
                .satisfiesAnyOf(
                        ended -> assertThat(ended).isEmpty(),
                        ended -> assertThat(ended.orElseThrow().isAlive()).isFalse());
    }

    @Test
    void aProcessThatIsKilledInMidRunIsReplaced() throws Exception {
        long pid = Long.parseLong(ask("pid"));
        var refusal = CompletableFuture.supplyAsync(() -> refusalOf("hang"));

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThat(refusal.get(30, TimeUnit.SECONDS)).isIn("sandbox-failed", "sandbox-overrun");
        assertThat(ask("hello")).isEqualTo("hello");
    }

    @Test
    void whatLibrariesPrintIsNoAnswer() {
        assertThat(ask("shout")).isEqualTo("still here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect",
                "connect by channel",
                "look up a name",
                "run a command",
                "write a file",
                "delete a file"
            })
    void thereIsNoWayOut(String deed) {
        assertThat(ask(deed)).startsWith("refused: ");
    }

    @Test
    void nothingOfTheEnvironmentIsPassedOn() {
        assertThat(ask("environment")).isEqualTo("[LANG]");
    }

    @Test
    void aProcessIsAskedAgainAndAgain() {
        assertThat(ask("pid")).isEqualTo(ask("pid"));
    }

    @Test
    void twentyAtOnceAreBounded() throws Exception {
        var people = Executors.newFixedThreadPool(20);
        try {
            var answers = people.invokeAll(IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(number -> () -> outcome("hang"))
                    .toList());

            List<String> outcomes =
                    answers.stream().map(CompletableFutures::join).toList();
            assertThat(outcomes).filteredOn("sandbox-busy"::equals).hasSizeGreaterThanOrEqualTo(15);
            assertThat(outcomes).contains("sandbox-overrun").doesNotContain("sandbox-failed");
            assertThat(sandbox.processes()).hasSizeLessThanOrEqualTo(2);
            assertThat(ask("hello")).isEqualTo("hello");
        } finally {
            people.shutdownNow();
        }
    }

    private String outcome(String what) {
        try {
            return ask(what);
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static final class CompletableFutures {

        static String join(java.util.concurrent.Future<String> answer) {
            try {
                return answer.get();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }
    }

    @Test
    void noThreadIsLeftBehind() throws Exception {
        refusalOf("hang");
        refusalOf("die");
        ask("hello");

        sandbox.close();

        for (Thread thread : sandboxThreads()) {
            thread.join(10_000);
        }
        assertThat(sandboxThreads()).isEmpty();
        assertThat(sandbox.processes()).isEmpty();
    }

    /** Without those of applications that other tests have left running in this process. */
    private List<Thread> sandboxThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sandbox-") && !others.contains(thread))
                .toList();
    }

    @Test
    void aProcessThatDoesNotComeUpIsSaid() {
        try (var broken = new Sandbox("cn.sanyi.NoSuchMain", LIMITS)) {
            var refusal = catchThrowableOfType(Problem.class, () -> broken.ask(StringNode.valueOf("hello")));

            assertThat(refusal.code()).isEqualTo("sandbox-failed");
            assertThat(refusal.getMessage()).contains("没有启动");
        }
    }

    @Test
    void whoeverIsIdleForLongIsSentHomeExceptForOne() throws Exception {
        var brief =
                new SandboxLimits(2, 3, "32m", Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofMillis(400));
        try (var two = new Sandbox(NaughtyChild.class.getName(), brief)) {
            var first = CompletableFuture.supplyAsync(() -> two.ask(StringNode.valueOf("shout")));
            two.ask(StringNode.valueOf("shout"));
            first.get(60, TimeUnit.SECONDS);
            var surplus = two.processes().stream()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();

            if (surplus.size() == 2) {
                CompletableFuture.anyOf(surplus.get(0).onExit(), surplus.get(1).onExit())
                        .get(30, TimeUnit.SECONDS);
            }
            assertThat(two.processes()).hasSize(1);
        }
    }

    @Test
    void processesDieWithTheApplication() throws Exception {
        var parent = new ProcessBuilder(JavaCommand.of(ParentThatDies.class.getName(), "64m")).start();
        String said = new String(parent.getInputStream().readAllBytes()).strip();
        String pid = said.substring(said.lastIndexOf('\n') + 1);
        parent.waitFor(30, TimeUnit.SECONDS);

        var child = ProcessHandle.of(Long.parseLong(pid));
        if (child.isPresent()) {
            child.get().onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** An application that is gone without a word while its sandbox is at work. */
    public static final class ParentThatDies {

        private ParentThatDies() {}

        public static void main(String[] arguments) {
            var sandbox = new Sandbox(NaughtyChild.class.getName(), LIMITS);
            System.out.println(sandbox.ask(StringNode.valueOf("pid")).asString());
            System.out.flush();
            try {
                CompletableFuture.runAsync(() -> sandbox.ask(StringNode.valueOf("hang")))
                        .get(1, TimeUnit.SECONDS);
            } catch (Exception stillHanging) {
                // As it should.
            }
            Runtime.getRuntime().halt(1);
        }
    }
}
