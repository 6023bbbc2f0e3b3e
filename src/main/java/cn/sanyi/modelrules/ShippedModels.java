package cn.sanyi.modelrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Gathers a procedure's models from the classpath: its folder, and what that calls, decides by and shows. */
final class ShippedModels {

    private final PathMatchingResourcePatternResolver classpath = new PathMatchingResourcePatternResolver();
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final Deque<byte[]> unread = new ArrayDeque<>();
    private final String key;

    ShippedModels(String key) {
        this.key = key;
    }

    ModelBundle bundle() {
        if (!key.matches("[a-z][a-z0-9-]*") || !add("bpmn", key, key + ".bpmn")) {
            throw new IllegalArgumentException("No shipped models of " + key);
        }
        addFolder("*.bpmn");
        addFolder("*.dmn");
        while (!unread.isEmpty()) {
            addWhatIsNamedIn(unread.pop());
        }
        return ModelBundle.of(key, resources);
    }

    private void addFolder(String pattern) {
        try {
            for (Resource resource : classpath.getResources("classpath*:bpmn/" + key + "/" + pattern)) {
                add("bpmn", key, String.valueOf(resource.getFilename()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What cannot be read or found is left to the rule book to report. */
    private void addWhatIsNamedIn(byte[] model) {
        Document document;
        try {
            document = Xml.parse(model);
        } catch (SAXException broken) {
            return;
        }
        Xml.all(document).forEach(this::addWhatIsNamedBy);
    }

    private void addWhatIsNamedBy(Element element) {
        addNamed("bpmn", element.getAttribute("calledElement"), ".bpmn");
        addNamed("bpmn", element.getAttributeNS(Xml.CAMUNDA, "decisionRef"), ".dmn");
        addNamed("forms", element.getAttributeNS(Xml.CAMUNDA, "formRef"), ".form");
        if (element.getLocalName().equals("process")) {
            Properties.list(element, "beside").forEach(beside -> addNamed("bpmn", beside, ".bpmn"));
        }
    }

    private void addNamed(String root, String name, String extension) {
        if (name.matches("[a-z][a-z0-9-]*") && !add(root, key, name + extension)) {
            add(root, "shared", name + extension);
        }
    }

    /** @return whether there is such a resource */
    private boolean add(String root, String folder, String file) {
        Resource resource = classpath.getResource("classpath:" + root + "/" + folder + "/" + file);
        if (!resource.exists()) {
            return false;
        }
        try {
            byte[] bytes = resource.getContentAsByteArray();
            if (resources.putIfAbsent(folder + "/" + file, bytes) == null && root.equals("bpmn")) {
                unread.push(bytes);
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
