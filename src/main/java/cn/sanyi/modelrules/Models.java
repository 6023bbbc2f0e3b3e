package cn.sanyi.modelrules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A bundle, read. */
final class Models {

    private final ModelBundle bundle;
    private final Map<String, Document> documents;
    private final List<ProcessModel> processes;
    private final List<Decision> decisions;

    Models(ModelBundle bundle, Map<String, Document> documents) {
        this.bundle = bundle;
        this.documents = documents;
        this.processes = definitions("bpmn:process", ProcessModel::new);
        this.decisions = definitions("dmn:decision", Decision::new);
    }

    private <T> List<T> definitions(String name, BiFunction<String, Element, T> reader) {
        return documents.entrySet().stream()
                .flatMap(entry -> Xml.children(entry.getValue().getDocumentElement(), name)
                        .map(element -> reader.apply(entry.getKey(), element)))
                .toList();
    }

    ModelBundle bundle() {
        return bundle;
    }

    /** Process and decision models by resource name. */
    Map<String, Document> documents() {
        return documents;
    }

    List<ProcessModel> processes() {
        return processes;
    }

    List<Decision> decisions() {
        return decisions;
    }

    Stream<FlowNode> nodes() {
        return processes.stream().flatMap(process -> process.nodes().stream());
    }

    Stream<Flow> flows() {
        return processes.stream().flatMap(process -> process.flows().stream());
    }

    Optional<ProcessModel> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    Optional<Decision> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    /** The procedure's own process. */
    Optional<ProcessModel> main() {
        return process(bundle.key());
    }

    /** The processes that may run beside the procedure's own; those it names but does not hold are left out. */
    List<ProcessModel> beside() {
        return main().stream()
                .flatMap(main -> main.list("beside").stream())
                .flatMap(key -> process(key).stream())
                .toList();
    }

    /** The resource of a form with this file name: the procedure's own before a shared one. */
    Optional<String> form(String key) {
        return Stream.of(bundle.key() + "/" + key + ".form", "shared/" + key + ".form")
                .filter(bundle.resources()::containsKey)
                .findFirst();
    }
}
