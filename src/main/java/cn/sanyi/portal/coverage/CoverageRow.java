package cn.sanyi.portal.coverage;

import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Matter;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause with everything made of it.
 *
 * @param reason why it gives no matter; null if it gives one
 */
record CoverageRow(Clause clause, List<Link> links, List<Carried> carriedBy, @Nullable String reason) {

    /** @param running whether the matter runs here */
    record Link(Matter matter, Matter.Basis basis, boolean running) {

        public boolean given() {
            return basis.bearing() == Matter.Bearing.BASIS;
        }
    }

    /** A step of a release that rests on the clause. */
    record Carried(String procedureKey, String code, String title, int version, StepDefinition step) {}

    public List<Link> given() {
        return links.stream().filter(Link::given).toList();
    }

    public List<Link> related() {
        return links.stream().filter(link -> !link.given()).toList();
    }

    /** {@code running} where a matter runs here or a step rests on it, {@code later} or {@code none}. */
    public String state() {
        if (!carriedBy.isEmpty() || given().stream().anyMatch(Link::running)) {
            return "running";
        }
        return given().isEmpty() ? "none" : "later";
    }

    /** The state in words. */
    public String stateLabel() {
        return label(state());
    }

    /** A state in words; what is no state stays as it is. */
    static String label(String state) {
        return switch (state) {
            case "running" -> "已上线";
            case "later" -> "未上线";
            case "none" -> "无事项";
            default -> state;
        };
    }
}
