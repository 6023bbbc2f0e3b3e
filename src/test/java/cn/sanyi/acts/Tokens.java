package cn.sanyi.acts;

import cn.sanyi.acts.Drawing.Node;
import cn.sanyi.acts.Drawing.Process;
import cn.sanyi.acts.Drawing.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the tokens of a drawing must stand: a second, much smaller engine to hold the real one against. */
final class Tokens {

    /** What has moved a token. */
    private record Moved(String step, @Nullable String outcome) {}

    private final Map<String, Process> processes;
    private final List<Moved> moves = new ArrayList<>();
    private @Nullable Instance root;

    Tokens(Drawing drawing) {
        processes = drawing.processes();
        begin();
    }

    private void begin() {
        root = new Instance(process(Drawing.KEY), null, "");
        root.begin();
    }

    /** Keys of the open steps, sorted. */
    List<String> open() {
        return root == null ? List.of() : root.open().sorted().toList();
    }

    void completed(String step, String outcome) {
        moves.add(new Moved(step, outcome));
        if (root == null || !root.completed(step, outcome)) {
            throw new AssertionError(step + " was completed but should not be open; open are " + open());
        }
    }

    /** Everything is left; the step is entered, or the call that leads to it. */
    void wentBackTo(String step) {
        moves.add(new Moved(step, null));
        if (root == null) {
            throw new AssertionError("back to " + step + " after the end");
        }
        root.clear();
        root.enter(entry(root.process, step));
    }

    /** As if the step had not been completed the last time: everything else happens again. */
    void takenBack(String step) {
        List<Moved> all = new ArrayList<>(moves);
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).step().equals(step) && all.get(at).outcome() != null) {
                all.remove(at);
                break;
            }
        }
        moves.clear();
        begin();
        all.forEach(move -> {
            if (move.outcome() == null) {
                wentBackTo(move.step());
            } else {
                completed(move.step(), move.outcome());
            }
        });
    }

    void ended() {
        root = null;
    }

    private Process process(String key) {
        Process process = processes.get(key);
        if (process == null) {
            throw new IllegalArgumentException(key);
        }
        return process;
    }

    private String entry(Process process, String step) {
        return process.nodes().containsKey(step)
                ? step
                : process.nodes().values().stream()
                        .filter(node -> node.type() == Type.CALL && leadsTo(process(node.detail()), step))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private boolean leadsTo(Process process, String step) {
        return process.nodes().containsKey(step)
                || process.nodes().values().stream()
                        .anyMatch(node -> node.type() == Type.CALL && leadsTo(process(node.detail()), step));
    }

    private final class Instance {

        private final Process process;
        private final @Nullable Instance caller;
        private final String call;
        private final List<String> steps = new ArrayList<>();
        private final List<Instance> called = new ArrayList<>();
        private final Map<String, Integer> arrived = new HashMap<>();
        private final Map<String, String> facts = new HashMap<>();

        Instance(Process process, @Nullable Instance caller, String call) {
            this.process = process;
            this.caller = caller;
            this.call = call;
        }

        void begin() {
            process.nodes().values().stream()
                    .filter(node -> node.type() == Type.START)
                    .findFirst()
                    .ifPresent(start -> goOn(start.id()));
        }

        Stream<String> open() {
            return Stream.concat(steps.stream(), called.stream().flatMap(Instance::open));
        }

        void clear() {
            steps.clear();
            called.clear();
            arrived.clear();
        }

        boolean completed(String step, String outcome) {
            if (!steps.remove(step)) {
                return List.copyOf(called).stream().anyMatch(instance -> instance.completed(step, outcome));
            }
            String fact = node(step).properties().get("outcomeFact");
            if (fact != null) {
                facts.put(fact, outcome);
            }
            goOn(step);
            return true;
        }

        void enter(String id) {
            Node node = node(id);
            switch (node.type()) {
                case STEP -> steps.add(id);
                case JOIN -> join(id);
                case CALL -> call(node);
                case END -> end();
                default -> goOn(id);
            }
        }

        private void goOn(String from) {
            process.outgoing(from).stream()
                    .filter(flow -> flow.condition() == null
                            || flow.condition()
                                    .value()
                                    .equals(facts.get(flow.condition().fact())))
                    .forEach(flow -> enter(flow.to()));
        }

        private void join(String id) {
            if (arrived.merge(id, 1, Integer::sum) == process.incoming(id)) {
                arrived.remove(id);
                goOn(id);
            }
        }

        private void call(Node node) {
            Instance begun = new Instance(process(node.detail()), this, node.id());
            called.add(begun);
            begun.begin();
        }

        private void end() {
            if (caller == null) {
                ended();
            } else {
                caller.called.remove(this);
                caller.goOn(call);
            }
        }

        private Node node(String id) {
            return java.util.Objects.requireNonNull(process.nodes().get(id), id);
        }
    }
}
