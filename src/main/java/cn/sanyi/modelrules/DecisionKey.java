package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** One decision per file, its id the file's name. */
final class DecisionKey implements Rule {

    @Override
    public String id() {
        return "decision-key";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.bundle().resources().keySet().stream()
                .filter(resource -> resource.endsWith(".dmn"))
                .filter(resource -> !holdsItsDecision(resource, models))
                .map(resource -> new Finding(id(), resource, "", "文件中不是恰好一个与文件同名的决策", "一个文件一个决策，决策编号与文件名相同"));
    }

    private static boolean holdsItsDecision(String resource, Models models) {
        var decisions = models.decisions().stream()
                .filter(decision -> decision.resource().equals(resource))
                .toList();
        return decisions.size() == 1 && resource.endsWith("/" + decisions.get(0).id() + ".dmn");
    }
}
