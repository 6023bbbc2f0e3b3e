package cn.sanyi.sandbox;

import cn.sanyi.platform.Problem;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other end of a {@link Sandbox}, inside the child: answers line by line until the input ends, then the child does. */
public final class ChildService {

    static final String ANSWER = "answer";
    static final String REFUSAL = "refusal";

    /** Code of what the worker did not foresee. */
    static final String FAILED = "simulation-failed";

    private final OutputStream answers = new FileOutputStream(FileDescriptor.out);
    private final JsonMapper json = new JsonMapper();

    /** A problem on its way from the child to the application. */
    record Refusal(String code, String message, List<Problem.Field> fields) {

        Problem problem() {
            return Problem.refused(code, message, fields);
        }
    }

    /** From here on nothing but answers goes to the output: what libraries print goes to the error stream. */
    public ChildService() {
        System.setOut(System.err);
    }

    /**
     * Says that the child is ready, and serves for ever. When the input ends the application has sent it home or has died:
     * the process ends at once, whatever it is doing.
     */
    public void serve(UnaryOperator<JsonNode> worker) throws IOException {
        var questions = new LinkedBlockingQueue<String>();
        var ear = new Thread(() -> listen(questions), "questions");
        ear.setDaemon(true);
        ear.start();
        say(Child.READY);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                say(json.writeValueAsString(answer(worker, questions.take())));
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(BlockingQueue<String> questions) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                questions.add(line);
            }
        } catch (IOException gone) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(0);
    }

    private Map<String, Object> answer(UnaryOperator<JsonNode> worker, String question) {
        try {
            return Map.of(ANSWER, worker.apply(json.readTree(question)));
        } catch (Problem refused) {
            return Map.of(REFUSAL, new Refusal(refused.code(), refused.getMessage(), refused.fields()));
        } catch (RuntimeException | StackOverflowError failed) {
            failed.printStackTrace();
            return Map.of(
                    REFUSAL, new Refusal(FAILED, "推演没有完成：" + failed.getClass().getSimpleName() + "。", List.of()));
        }
    }

    private void say(String line) throws IOException {
        answers.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        answers.flush();
    }
}
