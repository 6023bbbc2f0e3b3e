package cn.sanyi.approval.people;

import cn.sanyi.approval.Ability;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may act on a work item, and why not. */
@Component
public class ActRights implements Ability {

    private final ItemRules itemRules;
    private final CaseAccess access;
    private final StandIns standIns;
    private final StepRules rules;
    private final Handlers handlers;

    ActRights(ItemRules itemRules, CaseAccess access, StandIns standIns, StepRules rules, Handlers handlers) {
        this.itemRules = itemRules;
        this.access = access;
        this.standIns = standIns;
        this.rules = rules;
        this.handlers = handlers;
    }

    /**
     * The person as they may act on the item: in their own name, or as deputy of somebody who may and is away.
     *
     * @throws Problem not found where the case is not visible to this person; forbidden, with the reason and who may
     */
    public Actor require(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        requireVisible(actor, caseFile);
        return acting(actor, caseFile, item, definition)
                .orElseThrow(() -> Problem.forbidden("not-yours", why(actor, caseFile, item, definition)));
    }

    /** @throws Problem not found, alike for an item that does not exist and one this person may not see */
    public void requireVisible(Actor actor, CaseFile caseFile) {
        if (!access.isVisible(actor, caseFile)) {
            throw unknown();
        }
    }

    /** Inside the act: whoever acts as a deputy is not taken back until it is over. @throws Problem forbidden, if they were */
    public void hold(Actor acting) {
        standIns.hold(acting);
    }

    /** Empty if the person may not act on the item, neither in their own name nor for somebody. */
    public Optional<Actor> acting(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (refusalOf(actor, caseFile, item, definition).isEmpty()) {
            return Optional.of(actor);
        }
        return rules.of(definition).isPersonal()
                ? Optional.empty()
                : standIns.of(actor, caseFile).stream()
                        .filter(each ->
                                refusalOf(each, caseFile, item, definition).isEmpty())
                        .findFirst();
    }

    /** Said alike of a work item that does not exist and of one this person may not see. */
    public static Problem unknown() {
        return Problem.notFound("unknown-work-item", "没有这项任务，或您无权查看。");
    }

    /** Empty if the person may act, in their own name or for somebody; otherwise why they may not. */
    public Optional<String> refusal(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return acting(actor, caseFile, item, definition).isPresent()
                ? Optional.empty()
                : Optional.of(why(actor, caseFile, item, definition));
    }

    /** Why not in their own name, whether they were a deputy until today, and who may. */
    private String why(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return refusalOf(actor, caseFile, item, definition).orElseThrow()
                + standIns.revocation(actor).orElse("")
                + handlers.whoMay(caseFile, item, definition);
    }

    private Optional<String> refusalOf(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return itemRules.refusal(actor, caseFile, item, definition);
    }

    /** Whoever works for the applicant, or has a recusal fact about it, stands back; members of the case's year included. */
    public Optional<String> recusal(Actor actor, CaseFile caseFile) {
        return itemRules.recusal(actor, caseFile);
    }

    @Override
    public Optional<String> obstacle(Actor person, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return itemRules
                .refusalByModel(person, caseFile, item.heldBy(null), definition)
                .map(why -> ofOther(person, why));
    }

    @Override
    public Optional<String> obstacle(Actor person, CaseFile caseFile, UUID unit) {
        if (!person.handlesFor(unit)) {
            return Optional.of(person.name() + " 不在该单位的经办或负责岗位。");
        }
        return unit.equals(caseFile.applicant())
                ? Optional.empty()
                : recusal(person, caseFile).map(why -> ofOther(person, why));
    }

    @Override
    public List<UUID> parties(CaseFile caseFile) {
        return itemRules.parties(caseFile);
    }

    /** Refusals speak to the person; said of somebody else they name them. */
    private static String ofOther(Actor person, String why) {
        return why.contains("您") ? why.replace("您", person.name() + " ") : person.name() + "：" + why;
    }
}
