package cn.sanyi.collaboration;

import cn.sanyi.approval.Ability;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who can be given a task or asked about one. */
@Component
class Colleagues {

    private final Directory directory;
    private final Ability ability;
    private final Clock clock;

    Colleagues(Directory directory, Ability ability, Clock clock) {
        this.directory = directory;
        this.ability = ability;
        this.clock = clock;
    }

    /** The task somebody looks at, with all that decides who else could have it. */
    record Task(CaseFile caseFile, StepDefinition definition, WorkItem item, Actor actor) {}

    /** People of the task's unit who could handle it, without whoever has it. */
    List<Actor> ofUnit(Task task) {
        return directory.holders(task.item().unit(), PostKind.handling(), today()).stream()
                .filter(person -> !person.personId().equals(holder(task)))
                .filter(person -> ability.obstacle(person, task.caseFile(), task.item(), task.definition())
                        .isEmpty())
                .toList();
    }

    private static UUID holder(Task task) {
        UUID holder = task.item().person();
        return holder == null ? task.actor().personId() : holder;
    }

    /** People of the place who could be asked, by unit, each with their posts; no parties to the case, not the person who asks. */
    List<Actor> ofPlace(Task task) {
        List<UUID> parties = ability.parties(task.caseFile());
        return directory.staffIn(task.caseFile().jurisdiction(), today()).stream()
                .filter(person -> !person.personId().equals(task.actor().personId()))
                .filter(person -> person.posts().stream().noneMatch(post -> parties.contains(post.unitId())))
                .toList();
    }

    /** Why the task cannot be given to them; empty if it can. */
    Optional<String> obstacle(Task task, Circle circle, Party party) {
        return circle == Circle.UNIT ? obstacleInUnit(task, party) : obstacleInPlace(task, party);
    }

    private Optional<String> obstacleInUnit(Task task, Party party) {
        if (party.person() == null || !party.unit().equals(task.item().unit())) {
            return Optional.of("只能选择本单位的人员。");
        }
        if (party.person().equals(holder(task))) {
            return Optional.of("这项任务已经在该人员手中。");
        }
        return person(party.person())
                .map(person -> ability.obstacle(person, task.caseFile(), task.item(), task.definition()))
                .orElse(Optional.of("没有这名人员。"));
    }

    private Optional<String> obstacleInPlace(Task task, Party party) {
        if (directory
                .unit(party.unit())
                .filter(unit -> unit.jurisdiction().equals(task.caseFile().jurisdiction()))
                .isEmpty()) {
            return Optional.of("只能选择本辖区的单位和人员。");
        }
        if (ability.parties(task.caseFile()).contains(party.unit())) {
            return Optional.of("申请单位及其成员单位是当事人，不能请其会签或提供意见；需要材料请用“补充材料”。");
        }
        UUID person = party.person();
        return person == null ? obstacleOfUnit(task, party.unit()) : obstacleOfPerson(task, party.unit(), person);
    }

    private Optional<String> obstacleOfUnit(Task task, UUID unit) {
        if (unit.equals(task.item().unit())) {
            return Optional.of("请在本单位内指定人员。");
        }
        return directory.holders(unit, PostKind.general(), today()).stream()
                        .anyMatch(person ->
                                ability.obstacle(person, task.caseFile(), unit).isEmpty())
                ? Optional.empty()
                : Optional.of("该单位没有可以办理的人员（空缺或须回避）。");
    }

    private Optional<String> obstacleOfPerson(Task task, UUID unit, UUID person) {
        if (task.actor().isOrStandsInFor(person)) {
            return Optional.of("不能选择自己。");
        }
        return person(person)
                .map(found -> ability.obstacle(found, task.caseFile(), unit))
                .orElse(Optional.of("没有这名人员。"));
    }

    /** Whether the person handles for the unit and need not stand back from the case. */
    boolean mayHave(Actor person, CaseFile caseFile, UUID unit) {
        return ability.obstacle(person, caseFile, unit).isEmpty();
    }

    private Optional<Actor> person(UUID id) {
        return directory.actor(id, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
