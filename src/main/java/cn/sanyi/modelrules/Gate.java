package cn.sanyi.modelrules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * What a resource must be before any other reader sees it. The engine's own readers fetch what {@code xsi:schemaLocation}
 * names and have no bound in size; they get nothing that has not passed here.
 */
final class Gate {

    /** Ids of the rules kept here. */
    static final List<String> RULES =
            List.of("resource-name", "resource-size", "xml-readable", "schema-location", "schema-valid", "node-count");

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_NODES = 500;
    private static final String NAME = "[a-z][a-z0-9-]*/[a-z][a-z0-9-]*\\.(bpmn|dmn|form)";

    private final ModelBundle bundle;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Document> documents = new TreeMap<>();

    Gate(ModelBundle bundle) {
        this.bundle = bundle;
        bundle.resources().forEach(this::admit);
        limitNodes();
    }

    /** Empty if everything passed. */
    List<Finding> findings() {
        return findings;
    }

    Models models() {
        return new Models(bundle, documents);
    }

    private void admit(String name, byte[] bytes) {
        if (!name.matches(NAME)) {
            refuse("resource-name", name, "资源名「" + name + "」不合规", "写成 文件夹/文件名，小写字母、数字和连字符，扩展名 bpmn、dmn 或 form");
        } else if (bytes.length > LARGEST) {
            refuse("resource-size", name, "文件超过 1 MB", "拆分模型");
        } else if (!name.endsWith(".form")) {
            admitModel(name, bytes);
        }
    }

    private void admitModel(String name, byte[] bytes) {
        try {
            Document document = Xml.parse(bytes);
            if (namesSchemaLocation(document)) {
                refuse("schema-location", name, "模型指定了外部架构的位置", "删除 xsi:schemaLocation 属性");
                return;
            }
            readAsTheEngineWill(name, bytes);
            documents.put(name, document);
        } catch (SAXException broken) {
            refuse("xml-readable", name, "不是可接受的 XML：" + broken.getMessage(), "修正语法；不得有 DOCTYPE，嵌套不得过深");
        }
    }

    private static boolean namesSchemaLocation(Document document) {
        String instance = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
        return Xml.all(document)
                .anyMatch(element -> element.hasAttributeNS(instance, "schemaLocation")
                        || element.hasAttributeNS(instance, "noNamespaceSchemaLocation"));
    }

    private void readAsTheEngineWill(String name, byte[] bytes) {
        var stream = new ByteArrayInputStream(bytes);
        try {
            if (name.endsWith(".bpmn")) {
                Bpmn.readModelFromStream(stream);
            } else {
                Dmn.readModelFromStream(stream);
            }
        } catch (RuntimeException refused) {
            refuse("schema-valid", name, "不符合 BPMN/DMN 标准：" + reason(refused), "用编辑器重新画出有问题的元素");
        }
    }

    private static String reason(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void limitNodes() {
        long nodes = models().nodes().count();
        if (nodes > MOST_NODES) {
            refuse("node-count", bundle.key(), "共有 " + nodes + " 个节点，超过 500 个", "拆成几个事项");
        }
    }

    private void refuse(String rule, String resource, String message, String mend) {
        findings.add(new Finding(rule, resource, "", message, mend));
    }
}
