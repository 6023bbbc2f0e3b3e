package cn.sanyi.sandbox;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts questions to processes of their own. At most so many run and so many wait; whoever comes after that is told to come
 * again. No transaction may be open while one waits here: an answer can take as long as the limits allow.
 */
public class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final SandboxLimits limits;
    private final Children children;
    private final Semaphore turns;
    private final AtomicInteger inside = new AtomicInteger();
    private final JsonMapper json = new JsonMapper();

    /** @param mainClass of the child, which serves with {@link ChildService} */
    public Sandbox(String mainClass, SandboxLimits limits) {
        this(JavaCommand.of(mainClass, limits.memory()), limits);
    }

    Sandbox(List<String> command, SandboxLimits limits) {
        this.limits = limits;
        this.children = new Children(command, limits);
        this.turns = new Semaphore(limits.children(), true);
    }

    /**
     * Has one process up before the first question comes. Returns at once.
     *
     * @param first a question like those to come; its answer is thrown away
     */
    public void warmUp(JsonNode first) {
        children.warmUpWith(json.writeValueAsString(first));
    }

    /**
     * What the child answers.
     *
     * @throws Problem what the child refuses; {@code sandbox-busy} where too many wait; {@code sandbox-overrun},
     *     {@code sandbox-memory}, {@code sandbox-failed} where it was killed or died
     */
    public JsonNode ask(JsonNode question) {
        if (inside.incrementAndGet() > limits.children() + limits.waiting()) {
            inside.decrementAndGet();
            throw busy();
        }
        try {
            return inTurn(json.writeValueAsString(question));
        } catch (ChildFailure failure) {
            LOG.warn("A sandbox gave no answer. {}", failure.getMessage());
            children.warmUp();
            throw failure.reason().problem();
        } finally {
            inside.decrementAndGet();
        }
    }

    private JsonNode inTurn(String question) throws ChildFailure {
        if (!hasTurn()) {
            throw busy();
        }
        try {
            Child child = children.take();
            JsonNode answer = read(child, child.ask(question, limits.answer()));
            children.giveBack(child);
            return answer;
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(limits.answer().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode read(Child child, String line) throws ChildFailure {
        JsonNode answer = parsed(child, line);
        if (answer.has(ChildService.REFUSAL)) {
            var refusal = json.treeToValue(answer.path(ChildService.REFUSAL), ChildService.Refusal.class);
            if (refusal.code().equals(ChildService.FAILED)) {
                LOG.warn("A sandbox could not answer: {}", child.lastWords());
            }
            children.giveBack(child);
            throw refusal.problem();
        }
        if (!answer.has(ChildService.ANSWER)) {
            throw child.failed(ChildFailure.Reason.UNREADABLE, "neither answer nor refusal");
        }
        return answer.path(ChildService.ANSWER);
    }

    private JsonNode parsed(Child child, String line) throws ChildFailure {
        try {
            return json.readTree(line);
        } catch (JacksonException garbage) {
            throw child.failed(ChildFailure.Reason.UNREADABLE, "not JSON");
        }
    }

    private static Problem busy() {
        return Problem.refused("sandbox-busy", "预览正忙，请稍后再试。");
    }

    /** Process ids of the children that are up; for tests and operators. */
    public List<Long> processes() {
        return children.processes();
    }

    @Override
    public void close() {
        children.close();
    }
}
