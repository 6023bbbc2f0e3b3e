package cn.sanyi.acts;

import cn.sanyi.acts.Part.Decision;
import cn.sanyi.acts.Part.Marks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A random procedure as nodes and flows: what is written as BPMN, and what the expected tokens run on. */
final class Drawing {

    static final String KEY = "random-steps";
    static final String DRAFT = "draftPlan";
    static final List<String> ROLES = List.of("HSA", "HEALTH", "FINANCE", "HRSS", "MGMT_COMMITTEE_OFFICE", "APPLICANT");

    enum Type {
        START,
        END,
        STEP,
        FORK,
        JOIN,
        SPLIT,
        MERGE,
        CALL,
        EFFECT
    }

    /** @param detail the called process, or the effect */
    record Node(String id, Type type, String detail, Map<String, String> properties) {}

    /** @param condition the flow is taken where the fact of the decision before has this value; null: always */
    record Flow(String id, String from, String to, @Nullable Condition condition) {}

    record Condition(String fact, String value) {}

    /** A process, with the facts its decisions write. */
    record Process(String key, Map<String, Node> nodes, List<Flow> flows, Set<String> facts) {

        List<Flow> outgoing(String node) {
            return flows.stream().filter(flow -> flow.from().equals(node)).toList();
        }

        long incoming(String node) {
            return flows.stream().filter(flow -> flow.to().equals(node)).count();
        }
    }

    /** Where the drawing goes on. */
    private record Open(String node, @Nullable Condition condition) {}

    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final Map<String, Set<String>> blocks = new TreeMap<>();
    private int drawn;
    private Process process;

    Drawing(Shape shape) {
        process = begun(KEY);
        Open open = step(
                DRAFT,
                new Open("start1", null),
                Map.of("acts", "submit", "role", "APPLICANT", "returnTarget", "true", "limit", "plan-submission"));
        open = effect("approveCase", draw(shape.body(), open));
        if (shape.carriedOut()) {
            open = step("carryOut", open, Map.of("acts", "complete", "role", "APPLICANT"));
        }
        end(effect("closeCase", open));
    }

    /** By key, the main one first. */
    Map<String, Process> processes() {
        return processes;
    }

    /** The steps of the block that a join closes: while a token waits in it, one of them is open. */
    Map<String, Set<String>> blocks() {
        return blocks;
    }

    private Process begun(String key) {
        process = new Process(key, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
        processes.put(key, process);
        add(Type.START, "start" + processes.size(), "", Map.of());
        return process;
    }

    private Open draw(Part part, Open open) {
        if (part instanceof Part.Step step) {
            return step(
                    "step" + ++drawn, open, properties(step.kind().acts, step.kind().rule, step.role(), step.marks()));
        } else if (part instanceof Part.Row row) {
            Open at = open;
            for (Part each : row.parts()) {
                at = draw(each, at);
            }
            return at;
        } else if (part instanceof Part.Parallel parallel) {
            return parallel(parallel, open);
        } else if (part instanceof Part.Either either) {
            return either(either, open);
        } else if (part instanceof Part.Again again) {
            return again(again, open);
        }
        return called((Part.Called) part, open);
    }

    private Open parallel(Part.Parallel parallel, Open open) {
        int number = ++drawn;
        String fork = connected(open, Type.FORK, "fork" + number);
        String join = add(Type.JOIN, "join" + number, "", Map.of());
        Set<String> before = steps();
        parallel.branches().forEach(branch -> connect(draw(branch, new Open(fork, null)), join));
        Set<String> block = steps();
        block.removeAll(before);
        blocks.put(join, block);
        return new Open(join, null);
    }

    private Set<String> steps() {
        Set<String> steps = new LinkedHashSet<>();
        processes.values().forEach(each -> each.nodes().values().stream()
                .filter(node -> node.type() == Type.STEP)
                .forEach(node -> steps.add(node.id())));
        return steps;
    }

    private Open either(Part.Either either, Open open) {
        int number = ++drawn;
        String split = decided(either.decision(), open, number);
        String merge = add(Type.MERGE, "merge" + number, "", Map.of());
        connect(draw(either.agreed(), new Open(split, new Condition("fact" + number, "agree"))), merge);
        connect(draw(either.objected(), new Open(split, new Condition("fact" + number, "object"))), merge);
        return new Open(merge, null);
    }

    private Open again(Part.Again again, Open open) {
        int number = ++drawn;
        String merge = connected(open, Type.MERGE, "merge" + number);
        String split = decided(again.decision(), draw(again.body(), new Open(merge, null)), number);
        connect(new Open(split, new Condition("fact" + number, "object")), merge);
        return new Open(split, new Condition("fact" + number, "agree"));
    }

    private String decided(Decision decision, Open open, int number) {
        process.facts().add("fact" + number);
        Map<String, String> properties = properties("agree,object", decision.rule(), decision.role(), decision.marks());
        properties.put("outcomeFact", "fact" + number);
        return connected(step("decision" + number, open, properties), Type.SPLIT, "split" + number);
    }

    private Open called(Part.Called called, Open open) {
        Process caller = process;
        int number = ++drawn;
        begun("called-" + number);
        end(draw(called.body(), new Open("start" + processes.size(), null)));
        process = caller;
        String call = add(Type.CALL, "call" + number, "called-" + number, Map.of());
        connect(open, call);
        return new Open(call, null);
    }

    private Open effect(String name, Open open) {
        connect(open, add(Type.EFFECT, name, name, Map.of()));
        return new Open(name, null);
    }

    private void end(Open open) {
        connect(open, add(Type.END, "end" + ++drawn, "", Map.of()));
    }

    private Open step(String id, Open open, Map<String, String> properties) {
        connect(open, add(Type.STEP, id, "", properties));
        return new Open(id, null);
    }

    private static Map<String, String> properties(String acts, String rule, int role, Marks marks) {
        Map<String, String> properties = new LinkedHashMap<>();
        boolean applicant = ROLES.get(role).equals("APPLICANT");
        properties.put("acts", marks.returns() ? acts + ",return" : acts);
        properties.put("rule", rule);
        properties.put("role", ROLES.get(role));
        if (rule.equals("share")) {
            properties.put("share", "2/3");
        }
        if (marks.target()) {
            properties.put("returnTarget", "true");
        }
        if (marks.withdrawn() && !applicant) {
            properties.put("withdrawTarget", DRAFT);
        }
        if (marks.limited()) {
            properties.put("limit", "check-plan");
        }
        if (marks.headOnly() && rule.equals("one")) {
            properties.put("post", "HEAD");
        }
        return properties;
    }

    private String connected(Open open, Type type, String id) {
        connect(open, add(type, id, "", Map.of()));
        return id;
    }

    private String add(Type type, String id, String detail, Map<String, String> properties) {
        process.nodes().put(id, new Node(id, type, detail, properties));
        return id;
    }

    private void connect(Open open, String to) {
        process.flows().add(new Flow("flow" + ++drawn, open.node(), to, open.condition()));
    }
}
