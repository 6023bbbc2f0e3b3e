package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step decided by a share says which, and what each post weighs; other steps say neither. */
final class StepShare implements StepCheck {

    private static final String RULE = "share";
    private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
    private static final Pattern WEIGHT = Pattern.compile("([A-Z_]+):([1-9]\\d?)");

    @Override
    public String id() {
        return "step-share";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String share = step.property("share");
        String weights = step.property("weights");
        if (!RULE.equals(step.property("rule"))) {
            return share.isEmpty() && weights.isEmpty()
                    ? Stream.empty()
                    : Stream.of(finding(step, "写了比例或权重，办理规则却不是 share", "删去 share 和 weights，或把办理规则改为 share（票签）"));
        }
        return Stream.concat(ofShare(step, share), ofWeights(step, weights, vocabulary));
    }

    private Stream<Finding> ofShare(FlowNode step, String share) {
        Matcher parts = SHARE.matcher(share);
        return parts.matches() && Integer.parseInt(parts.group(1)) <= Integer.parseInt(parts.group(2))
                ? Stream.empty()
                : Stream.of(finding(step, "的通过比例“" + share + "”不是不大于 1 的分数", "写成分数，例如 2/3"));
    }

    private Stream<Finding> ofWeights(FlowNode step, String weights, Vocabulary vocabulary) {
        Set<String> seen = new HashSet<>();
        return weights.isEmpty()
                ? Stream.empty()
                : Stream.of(weights.split(",", -1))
                        .filter(weight -> !isWeight(weight, vocabulary, seen))
                        .map(weight ->
                                finding(step, "的权重“" + weight + "”不成立", "写成 岗位:权重，权重 1 至 99，每个岗位一次，例如 HEAD:2,CLERK:1"));
    }

    private static boolean isWeight(String weight, Vocabulary vocabulary, Set<String> seen) {
        Matcher parts = WEIGHT.matcher(weight);
        return parts.matches() && vocabulary.posts().contains(parts.group(1)) && seen.add(parts.group(1));
    }
}
