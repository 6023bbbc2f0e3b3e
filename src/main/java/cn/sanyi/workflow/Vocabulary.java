package cn.sanyi.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Walks a model and refuses the first element, attribute or text outside the vocabulary of its subclass. */
abstract class Vocabulary extends DefaultHandler {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Drawing and tool data: never read by the engine as behaviour. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/XML/1998/namespace");

    private final Deque<String> path = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();

    /** Elements by prefixed name ({@code camunda:} for extensions, none for the model's own), each with its extension attributes. */
    abstract Map<String, Set<String>> elements();

    /** Attributes of the model language itself, allowed on any element. */
    abstract Set<String> attributes();

    abstract String namespace();

    abstract void checkAttribute(String element, String attribute, String value) throws SAXException;

    abstract void checkElement(String element, String parent) throws SAXException;

    abstract void checkText(String element, String content) throws SAXException;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given) throws SAXException {
        text.setLength(0);
        if (DRAWING.contains(uri)) {
            path.push("");
            return;
        }
        String element = prefixed(uri, local, qualified);
        if (!elements().containsKey(element)) {
            throw outside("元素 " + qualified);
        }
        checkElement(element, path.isEmpty() ? "" : path.peek());
        path.push(element);
        for (int i = 0; i < given.getLength(); i++) {
            attribute(element, given, i);
        }
    }

    private void attribute(String element, Attributes given, int i) throws SAXException {
        String uri = given.getURI(i);
        String name = uri.startsWith(CAMUNDA) ? "camunda:" + given.getLocalName(i) : given.getLocalName(i);
        Set<String> own = elements().getOrDefault(element, Set.of());
        boolean known = uri.isEmpty() && (attributes().contains(name) || own.contains(name))
                || uri.startsWith(CAMUNDA) && own.contains(name)
                || uri.equals(XSI) && name.equals("type")
                || DRAWING.contains(uri);
        if (!known) {
            throw outside("元素 " + element + " 的属性 " + given.getQName(i));
        }
        checkAttribute(element, name, given.getValue(i));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        String element = path.pop();
        if (!element.isEmpty() && !text.isEmpty()) {
            checkText(element, text.toString().strip());
        }
        text.setLength(0);
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
        throw problem;
    }

    static SAXException outside(String what) {
        return new SAXException("不在允许的词汇内：" + what);
    }

    private String prefixed(String uri, String local, String qualified) {
        if (uri.equals(namespace())) {
            return local;
        }
        return uri.startsWith(CAMUNDA) ? "camunda:" + local : "{" + uri + "}" + qualified;
    }
}
