package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
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
     */
    record Assignment(@Nullable UUID person, @Nullable UUID unit, List<String> acts) {

        /** For the responsible unit. */
        public Assignment(@Nullable UUID person, List<String> acts) {
            this(person, null, acts);
        }
    }

    /** Called inside the act when the step is entered, before its work items exist; never empty. */
    List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible);
}
