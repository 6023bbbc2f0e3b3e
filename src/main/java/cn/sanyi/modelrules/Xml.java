package cn.sanyi.modelrules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads models without trusting them: no DOCTYPE, nothing fetched, no deep nesting; names by namespace, not by prefix. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final int DEEPEST = 40;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
            Map.entry(CAMUNDA, "camunda"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "ddc"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"),
            Map.entry(CAMUNDA_DMN, "camunda-dmn"),
            Map.entry(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi"));

    private static final ErrorHandler THROWING = new DefaultHandler();

    private Xml() {}

    /** @throws SAXException if it is no well-formed XML, has a DOCTYPE or is nested too deep */
    static Document parse(byte[] bytes) throws SAXException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            throw new SAXException(unreadable.getMessage(), unreadable);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROWING);
            return builder;
        } catch (ParserConfigurationException incapable) {
            throw new IllegalStateException("The platform's XML parser must be able to refuse DOCTYPE", incapable);
        }
    }

    /** Name with the prefix we know its namespace by, e.g. {@code bpmn:userTask}; the namespace itself if we do not. */
    static String name(Node node) {
        String namespace = node.getNamespaceURI();
        if (namespace == null) {
            return node.getNodeName();
        }
        String prefix = PREFIXES.get(namespace);
        return (prefix == null ? "{" + namespace + "}" : prefix + ":") + node.getLocalName();
    }

    static Stream<Element> all(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(child -> name(child).equals(name));
    }

    /** The element's own text without that of its children, as the engine reads it. */
    static String text(Element element) {
        NodeList nodes = element.getChildNodes();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
