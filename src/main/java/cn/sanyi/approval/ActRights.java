package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.RecusalFacts;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may act on a work item, and why not. */
@Component
class ActRights {

    private final Directory directory;
    private final RecusalFacts facts;
    private final CaseAccess access;
    private final StandIns standIns;
    private final StepRules rules;
    private final Clock clock;

    ActRights(
            Directory directory,
            RecusalFacts facts,
            CaseAccess access,
            StandIns standIns,
            StepRules rules,
            Clock clock) {
        this.standIns = standIns;
        this.rules = rules;
        this.directory = directory;
        this.facts = facts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The person as they may act on the item: in their own name, or as deputy of somebody who may and is away.
     *
     * @throws Problem not found where the case is not visible to this person; forbidden, with the reason and who may
     */
    Actor require(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        requireVisible(actor, caseFile);
        return acting(actor, standIns.of(actor, caseFile), caseFile, item, definition)
                .orElseThrow(() -> Problem.forbidden(
                        "not-yours",
                        refusalOf(actor, caseFile, item, definition).orElseThrow()));
    }

    /** @throws Problem not found, alike for an item that does not exist and one this person may not see */
    void requireVisible(Actor actor, CaseFile caseFile) {
        if (!access.isVisible(actor, caseFile)) {
            throw unknown();
        }
    }

    /** Empty if the person may not act on the item, neither in their own name nor for somebody. */
    Optional<Actor> acting(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return acting(actor, standIns.of(actor, caseFile), caseFile, item, definition);
    }

    private Optional<Actor> acting(
            Actor actor, List<Actor> deputised, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (refusalOf(actor, caseFile, item, definition).isEmpty()) {
            return Optional.of(actor);
        }
        return rules.of(definition).isPersonal()
                ? Optional.empty()
                : deputised.stream()
                        .filter(each ->
                                refusalOf(each, caseFile, item, definition).isEmpty())
                        .findFirst();
    }

    /** Said alike of a work item that does not exist and of one this person may not see. */
    static Problem unknown() {
        return Problem.notFound("unknown-work-item", "没有这项任务，或您无权查看。");
    }

    /** Empty if the person may act, in their own name or for somebody; otherwise why they may not. */
    Optional<String> refusal(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return acting(actor, caseFile, item, definition).isPresent()
                ? Optional.empty()
                : refusalOf(actor, caseFile, item, definition);
    }

    private Optional<String> refusalOf(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        boolean members = EachMember.CODE.equals(definition.rule());
        if (!StepDefinition.APPLICANT.equals(definition.role()) && !members) {
            Optional<String> recusal = recusal(actor, caseFile);
            if (recusal.isPresent()) {
                return recusal;
            }
        }
        if (members && !item.unit().equals(caseFile.applicant()) && actor.worksIn(caseFile.applicant())) {
            return Optional.of("您在申请单位任职，不能代成员单位答复（回避）。");
        }
        if (item.person() != null && !actor.isOrStandsInFor(item.person())) {
            return Optional.of("这项任务由 " + personName(item.person()) + " 本人办理，您不能代办。");
        }
        if (item.person() == null && !actor.handlesFor(item.unit())) {
            return Optional.of("这项任务由 " + unitName(item) + " 办理，您不在该单位的经办或负责岗位。");
        }
        if (definition.post() != null
                && item.person() == null
                && !actor.holds(PostKind.valueOf(definition.post()), item.unit())) {
            return Optional.of("这项任务须由 " + unitName(item) + " 的"
                    + PostKind.valueOf(definition.post()).label() + "办理。");
        }
        return Optional.empty();
    }

    /** Whoever works for the applicant, or has a recusal fact about it, stands back; members of the case's year included. */
    Optional<String> recusal(Actor actor, CaseFile caseFile) {
        List<UUID> applicant = Stream.concat(
                        Stream.of(caseFile.applicant()),
                        directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                                .map(Unit::id))
                .toList();
        return applicant.stream().anyMatch(actor::worksIn)
                ? Optional.of("您在申请单位或其成员单位任职，不能办理本单位的办件（回避）。")
                : facts.today(actor.personId(), applicant).map(fact -> fact + "，不能办理此办件。");
    }

    private String personName(UUID person) {
        return directory.actor(person, LocalDate.now(clock)).map(Actor::name).orElse("他人");
    }

    private String unitName(WorkItem item) {
        return directory.unit(item.unit()).map(Unit::name).orElse("其他单位");
    }
}
