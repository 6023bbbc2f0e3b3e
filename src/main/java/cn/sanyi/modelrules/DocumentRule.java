package cn.sanyi.modelrules;

import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A rule that looks at one element of the XML at a time, whatever it means. */
interface DocumentRule extends Rule {

    Stream<Finding> check(String resource, Element element);

    @Override
    default Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.documents().entrySet().stream()
                .flatMap(entry -> Xml.all(entry.getValue()).flatMap(element -> check(entry.getKey(), element)));
    }

    default Finding finding(String resource, Element element, String message, String mend) {
        return new Finding(id(), resource, nearestId(element), message, mend);
    }

    /** Of the element or of what it stands in. */
    private static String nearestId(Element element) {
        for (Node at = element; at instanceof Element holder; at = holder.getParentNode()) {
            if (!holder.getAttribute("id").isEmpty()) {
                return holder.getAttribute("id");
            }
        }
        return "";
    }
}
