package cn.sanyi.collaboration;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On whose part a person does something with a case: a deputy's own unit comes last, for it may have none in it. */
@Component
class OwnPart {

    private final CaseSteps steps;

    OwnPart(CaseSteps steps) {
        this.steps = steps;
    }

    /** The applicant or a unit with a step of the case for which they handle; else any for which they do; empty if none. */
    Optional<UUID> unit(Actor actor, CaseFile caseFile) {
        Stream<UUID> inCase = Stream.concat(
                Stream.of(caseFile.applicant()),
                steps.ofCase(caseFile.number()).stream().map(Step::unit).filter(Objects::nonNull));
        return Stream.concat(inCase, actor.posts().stream().map(Actor.Held::unitId))
                .filter(actor::handlesFor)
                .findFirst();
    }
}
