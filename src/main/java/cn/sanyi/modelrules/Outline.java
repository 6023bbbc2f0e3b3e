package cn.sanyi.modelrules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A process told in words: the same as its diagram, for whoever reads or listens instead of looking. */
public final class Outline {

    /** What a line tells. */
    public enum Kind {
        START,
        /** Somebody acts. */
        STEP,
        /** The system does something. */
        EFFECT,
        /** A decision table decides. */
        RULE,
        /** Another process runs; its lines are inside. */
        CALL,
        /** One of the branches inside is taken. */
        CHOICE,
        /** Those of the branches inside that apply run at the same time. */
        TOGETHER,
        /** A branch, by the name of its flow. */
        BRANCH,
        /** What happens when a limit has passed while the step is open. */
        TIMER,
        /** On to the line that follows the branches. */
        ONWARD,
        /** Back to a line told before. */
        BACK,
        END
    }

    /**
     * @param id of the element, empty where the line has none of its own
     * @param text name of the element, of the branch, or of the line gone back to
     * @param role code of the role of who acts; empty where nobody does
     * @param clause id of the clause it rests on, empty if it names none
     * @param grade label of the grade, empty if it names none
     * @param limit key of the limit that runs, empty if none
     * @param returns whether it can be sent back from here
     * @param lines what belongs inside
     */
    public record Line(
            String id,
            Kind kind,
            String text,
            String role,
            String clause,
            String grade,
            String limit,
            boolean returns,
            List<Line> lines) {

        static Line of(Kind kind, String text, List<Line> lines) {
            return new Line("", kind, text, "", "", "", "", false, lines);
        }

        static Line of(Kind kind, FlowNode node, String clause, List<Line> lines) {
            return new Line(
                    node.id(),
                    kind,
                    node.attribute("name").strip(),
                    node.property("role"),
                    clause,
                    node.property("grade"),
                    node.property("limit"),
                    node.acts().contains("return"),
                    List.copyOf(lines));
        }
    }

    /** A process that nobody calls: the main one, or one that runs beside it. */
    public record Told(String key, String name, List<Line> lines) {}

    private final Map<String, ProcessModel> processes;

    private Outline(Map<String, ProcessModel> processes) {
        this.processes = processes;
    }

    /**
     * The main process with everything it calls inside, then each process beside it.
     *
     * @param bpmn the models of a release by process key, the main one first
     */
    public static List<Told> of(Map<String, String> bpmn) {
        Map<String, ProcessModel> processes = new LinkedHashMap<>();
        bpmn.forEach((key, xml) -> processes.put(key, read(key, xml)));
        return new Outline(processes).told();
    }

    private static ProcessModel read(String key, String xml) {
        try {
            var document = Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
            Element process = Xml.children(document.getDocumentElement(), "bpmn:process")
                    .findFirst()
                    .orElseThrow();
            return new ProcessModel(key, process);
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException("Not a model: " + key, unreadable);
        }
    }

    private List<Told> told() {
        Set<String> called = processes.values().stream()
                .flatMap(process -> process.nodes().stream())
                .map(node -> node.attribute("calledElement"))
                .collect(Collectors.toSet());
        String main = processes.values().stream()
                .findFirst()
                .map(process -> process.property("clause"))
                .orElse("");
        return processes.entrySet().stream()
                .filter(entry -> !called.contains(entry.getKey()))
                .map(entry -> new Told(
                        entry.getKey(), entry.getValue().element().getAttribute("name"), lines(entry.getValue(), main)))
                .toList();
    }

    private List<Line> lines(ProcessModel process, String clause) {
        List<Line> lines = new ArrayList<>();
        var walk = new OutlineWalk(process, clause, this::inside);
        process.nodes().stream().filter(node -> node.is("startEvent")).forEach(start -> walk.from(start, null, lines));
        return lines;
    }

    private List<Line> inside(FlowNode call, String clause) {
        ProcessModel process = processes.get(call.attribute("calledElement"));
        return process == null ? List.of() : lines(Objects.requireNonNull(process), clause);
    }
}
