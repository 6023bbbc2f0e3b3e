package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Every node has a name in Chinese: people read the diagram. */
final class Named implements NodeRule {

    @Override
    public String id() {
        return "named";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return node.attribute("name").codePoints().anyMatch(Named::chinese)
                ? Stream.empty()
                : Stream.of(finding(node, "没有中文名称", "写上办事的人看得懂的名称"));
    }

    private static boolean chinese(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
