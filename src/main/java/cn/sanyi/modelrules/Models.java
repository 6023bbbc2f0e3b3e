package cn.sanyi.modelrules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * A bundle, read.
 *
 * @param documents process and decision models by resource name
 */
record Models(ModelBundle bundle, Map<String, Document> documents) {

    List<ProcessModel> processes() {
        return documents.entrySet().stream()
                .flatMap(entry -> Xml.children(entry.getValue().getDocumentElement(), "bpmn:process")
                        .map(element -> new ProcessModel(entry.getKey(), element)))
                .toList();
    }

    Stream<FlowNode> nodes() {
        return processes().stream().flatMap(process -> process.nodes().stream());
    }

    Stream<Flow> flows() {
        return processes().stream().flatMap(process -> process.flows().stream());
    }

    List<Decision> decisions() {
        return documents.entrySet().stream()
                .flatMap(entry -> Xml.children(entry.getValue().getDocumentElement(), "dmn:decision")
                        .map(element -> new Decision(entry.getKey(), element)))
                .toList();
    }

    Optional<ProcessModel> process(String id) {
        return processes().stream().filter(process -> process.id().equals(id)).findFirst();
    }

    Optional<Decision> decision(String id) {
        return decisions().stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    /** The procedure's own process. */
    Optional<ProcessModel> main() {
        return process(bundle.key());
    }

    /** The resource of a form with this file name: the procedure's own before a shared one. */
    Optional<String> form(String key) {
        return Stream.of(bundle.key() + "/" + key + ".form", "shared/" + key + ".form")
                .filter(bundle.resources()::containsKey)
                .findFirst();
    }
}
