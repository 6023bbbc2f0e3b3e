package cn.sanyi.approval.rules;

import cn.sanyi.approval.Ability;
import cn.sanyi.approval.StepRule.Assignment;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The people of a unit who each answer a step: those who hold its post, or all who handle; who must stand back has no say. */
@Component
class Signatories {

    private final Directory directory;
    private final ObjectProvider<Ability> ability;
    private final Clock clock;

    Signatories(Directory directory, ObjectProvider<Ability> ability, Clock clock) {
        this.directory = directory;
        this.ability = ability;
        this.clock = clock;
    }

    /** One item for each; one for the unit where nobody is left, so that the step is seen to stand there. */
    List<Assignment> each(CaseFile caseFile, StepDefinition definition, Unit unit, ToIntFunction<Actor> weight) {
        List<Assignment> all = directory.holders(unit.id(), kinds(definition), LocalDate.now(clock)).stream()
                .filter(person -> isFree(person, caseFile, unit.id()))
                .map(person -> new Assignment(person.personId(), null, definition.acts(), weight.applyAsInt(person)))
                .toList();
        return all.isEmpty() ? List.of(new Assignment(null, definition.acts())) : all;
    }

    private boolean isFree(Actor person, CaseFile caseFile, UUID unit) {
        return ability.getObject().obstacle(person, caseFile, unit).isEmpty();
    }

    private static Set<PostKind> kinds(StepDefinition definition) {
        return definition.post() == null ? PostKind.general() : Set.of(PostKind.valueOf(definition.post()));
    }
}
