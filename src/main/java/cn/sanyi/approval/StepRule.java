package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts in a step: one bean per code that models name in {@code rule}. */
public interface StepRule {

    String code();

    /**
     * A work item to open.
     *
     * @param person who is meant; null: anyone who handles for the unit
     * @param unit whose item it is; null: the step's responsible unit
     * @param acts codes offered on it, a part of the step's acts
     * @param weight of its answer where the rule weighs, at least 1
     */
    record Assignment(@Nullable UUID person, @Nullable UUID unit, List<String> acts, int weight) {

        public Assignment(@Nullable UUID person, @Nullable UUID unit, List<String> acts) {
            this(person, unit, acts, 1);
        }

        /** For the responsible unit. */
        public Assignment(@Nullable UUID person, List<String> acts) {
            this(person, null, acts);
        }
    }

    /**
     * What has been said on an item that counts.
     *
     * @param act code of the answering act, null while none has been given
     * @param weight as it was when the item was opened
     */
    record Answer(WorkItem item, @Nullable String act, int weight) {

        public boolean isGiven() {
            return act != null;
        }
    }

    /**
     * As what the step is decided after these answers; empty while it is not. The usual rule: all that were asked have
     * answered (mostly it is one), and one who differs from the first makes it an objection.
     *
     * @param answers of the step's own items and those added in parallel, at least one of them given
     */
    default Optional<String> decided(StepDefinition definition, List<Answer> answers) {
        if (!answers.stream().allMatch(Answer::isGiven)) {
            return Optional.empty();
        }
        List<String> codes = answers.stream().map(Answer::act).distinct().toList();
        return Optional.of(codes.size() == 1 ? codes.get(0) : ActCodes.OBJECT);
    }

    /** Whether people act here in their own name alone (a vote): nobody takes over, stands in or is added. */
    default boolean isPersonal() {
        return false;
    }

    /** Called inside the act when the step is entered, before its work items exist; never empty. */
    List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible);
}
