package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Only property names that we read, each once. */
final class PropertyAllowed implements DocumentRule {

    private static final Set<String> PROCESS = Set.of("facts", "clause", "grade", "beside", "startedBy", "whileIn");
    private static final Set<String> NODE = Set.of("clause", "grade");
    private static final Set<String> STEP = Set.of(
            "role",
            "level",
            "post",
            "clause",
            "grade",
            "acts",
            "rule",
            "share",
            "weights",
            "outcomeFact",
            "limit",
            "returnTarget",
            "withdrawTarget",
            "statutory",
            "checks");

    @Override
    public String id() {
        return "property-allowed";
    }

    @Override
    public Stream<Finding> check(String resource, Element element) {
        Set<String> seen = new HashSet<>();
        return Properties.of(element)
                .map(property -> property.getAttribute("name"))
                .filter(name -> !known(element).contains(name) || !seen.add(name))
                .map(name -> finding(resource, element, "属性“" + name + "”不存在或重复", "用元素模板填写属性，每个属性一次"));
    }

    private static Set<String> known(Element holder) {
        return switch (holder.getLocalName()) {
            case "process" -> PROCESS;
            case "userTask" -> STEP;
            default -> NODE;
        };
    }
}
