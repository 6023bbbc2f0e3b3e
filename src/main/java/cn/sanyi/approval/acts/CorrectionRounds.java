package cn.sanyi.approval.acts;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How often a submission has been sent for correction, and who may do so once more. */
@Component
class CorrectionRounds {

    private final StepTable steps;
    private final Directory directory;
    private final Clock clock;

    CorrectionRounds(StepTable steps, Directory directory, Clock clock) {
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
    }

    /** Correction lists of the step since the last return; a return lets earlier ones fall. */
    int given(String caseNumber, String stepKey) {
        return (int) steps.ofCase(caseNumber).stream()
                .filter(step -> step.key().equals(stepKey)
                        && step.state() == Step.State.DONE
                        && Correct.CODE.equals(step.outcome()))
                .count();
    }

    /** Who decides on a further list, by name, e.g. {@code 晋江市医管委办公室负责人（王某）}. */
    String deciders(UUID unit) {
        String name = directory.unit(unit).map(Unit::name).orElse("办理单位");
        String heads = directory.holders(unit, List.of(PostKind.HEAD), LocalDate.now(clock)).stream()
                .map(Actor::name)
                .collect(Collectors.joining("、"));
        return name + "的负责人（" + (heads.isEmpty() ? "尚未登记，请联系管理员" : heads) + "）";
    }
}
