package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.rules.EachMember;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.RecusalFacts;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether posts, person and recusal let somebody act on a work item. */
@Component
class ItemRules {

    private final Directory directory;
    private final RecusalFacts facts;
    private final FallbackTable fallbacks;
    private final Clock clock;

    ItemRules(Directory directory, RecusalFacts facts, FallbackTable fallbacks, Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.fallbacks = fallbacks;
        this.clock = clock;
    }

    /** Empty if this person, with these posts, may act; otherwise why not. A head may where the item fell to heads. */
    Optional<String> refusal(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        Optional<String> recusal = recusalFrom(actor, caseFile, item, definition);
        if (recusal.isPresent()) {
            return recusal;
        }
        Optional<String> refusal = byPost(actor, item, definition);
        return refusal.isPresent()
                        && actor.holds(PostKind.HEAD, item.unit())
                        && fallbacks.of(item.id()).filter(Fallback::isHeads).isPresent()
                ? Optional.empty()
                : refusal;
    }

    /** Leaving aside to whom it fell: who is responsible by the model. */
    Optional<String> refusalByModel(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        Optional<String> recusal = recusalFrom(actor, caseFile, item, definition);
        return recusal.isPresent() ? recusal : byPost(actor, item, definition);
    }

    /** Why the person stands back from this item; parties to the case do not from what is theirs to do. */
    Optional<String> recusalFrom(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (item.isAdded()) {
            return item.unit().equals(caseFile.applicant()) ? Optional.empty() : recusal(actor, caseFile);
        }
        if (EachMember.CODE.equals(definition.rule())) {
            return !item.unit().equals(caseFile.applicant()) && actor.worksIn(caseFile.applicant())
                    ? Optional.of("您在申请单位任职，不能代成员单位答复（回避）。")
                    : Optional.empty();
        }
        return StepDefinition.APPLICANT.equals(definition.role()) ? Optional.empty() : recusal(actor, caseFile);
    }

    private Optional<String> byPost(Actor actor, WorkItem item, StepDefinition definition) {
        if (item.person() != null) {
            return actor.isOrStandsInFor(item.person())
                    ? Optional.empty()
                    : Optional.of("这项任务由 " + personName(item.person()) + " 本人办理，您不能代办。");
        }
        if (fallbacks.hasNoUnit(item.id())) {
            return Optional.of("本辖区没有负责这一环节的单位，由业务管理员指派办理人。");
        }
        if (!actor.handlesFor(item.unit())) {
            return Optional.of("这项任务由 " + unitName(item) + " 办理，您不在该单位的经办或负责岗位。");
        }
        if (definition.post() == null || item.isAdded()) {
            return actor.handlesGenerallyFor(item.unit())
                    ? Optional.empty()
                    : Optional.of("这项任务由 " + unitName(item) + " 的经办或负责人办理。");
        }
        return actor.holds(PostKind.valueOf(definition.post()), item.unit())
                ? Optional.empty()
                : Optional.of("这项任务须由 " + unitName(item) + " 的"
                        + PostKind.valueOf(definition.post()).label() + "办理。");
    }

    /**
     * Whoever works for the applicant, or has a recusal fact about it, stands back; members of the case's year included. A
     * deputy stands back with whom they stand in for, who could not have acted either.
     */
    Optional<String> recusal(Actor actor, CaseFile caseFile) {
        List<UUID> applicant = parties(caseFile);
        return applicant.stream().anyMatch(actor::worksIn)
                ? Optional.of("您在申请单位或其成员单位任职，不能办理本单位的办件（回避）。")
                : facts.today(actor.personId(), applicant)
                        .map(fact -> fact + "，不能办理此办件。")
                        .or(() -> recusalOfPrincipal(actor, applicant));
    }

    private Optional<String> recusalOfPrincipal(Actor actor, List<UUID> applicant) {
        Actor.Principal away = actor.standsInFor();
        return away == null
                ? Optional.empty()
                : facts.today(away.personId(), applicant).map(fact -> away.name() + " " + fact + "，代理人也不能办理此办件。");
    }

    /** The applicant, and its members in the case's year. */
    List<UUID> parties(CaseFile caseFile) {
        return Stream.concat(
                        Stream.of(caseFile.applicant()),
                        directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                                .map(Unit::id))
                .toList();
    }

    private String personName(UUID person) {
        return directory.actor(person, LocalDate.now(clock)).map(Actor::name).orElse("他人");
    }

    private String unitName(WorkItem item) {
        return directory.unit(item.unit()).map(Unit::name).orElse("其他单位");
    }
}
