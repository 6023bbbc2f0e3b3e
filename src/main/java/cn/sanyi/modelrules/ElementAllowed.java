package cn.sanyi.modelrules;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Only elements of the palette, and only where they belong: a child in a text could hide half an expression. */
final class ElementAllowed implements DocumentRule {

    @Override
    public String id() {
        return "element-allowed";
    }

    @Override
    public Stream<Finding> check(String resource, Element element) {
        String name = Xml.name(element);
        String parent = element.getParentNode() instanceof Element holder ? Xml.name(holder) : "/";
        return Palette.allows(name, parent)
                ? Stream.empty()
                : Stream.of(finding(resource, element, "元素 " + name + " 不得出现在 " + parent + " 中", "删除它，改用元素模板里的环节"));
    }
}
