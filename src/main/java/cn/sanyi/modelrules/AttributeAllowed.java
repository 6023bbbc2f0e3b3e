package cn.sanyi.modelrules;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Only attributes of the palette: no class, script, expression, listener, assignee, asynchrony or repetition. */
final class AttributeAllowed implements DocumentRule {

    @Override
    public String id() {
        return "attribute-allowed";
    }

    @Override
    public Stream<Finding> check(String resource, Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !allowed(element, attribute))
                .map(attribute -> finding(
                        resource,
                        element,
                        Xml.name(element) + " 不得有属性 " + Xml.name(attribute) + "=\"" + attribute.getValue() + "\"",
                        "删除这个属性"));
    }

    private static boolean allowed(Element element, Attr attribute) {
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                || !Palette.knows(Xml.name(element))) {
            return true;
        }
        String name = Xml.name(attribute);
        return Palette.allowsAttribute(Xml.name(element), name)
                && (!name.equals("xsi:type") || attribute.getValue().matches("([A-Za-z0-9]+:)?tFormalExpression"));
    }
}
