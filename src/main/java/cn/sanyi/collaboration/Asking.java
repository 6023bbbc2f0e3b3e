package cn.sanyi.collaboration;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.approval.people.ItemMoves.Added;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a task for each who is asked, and tells them. */
@Component
class Asking {

    private final ItemMoves moves;
    private final Chosen chosen;
    private final Hindrances hindrances;
    private final ApplicationEventPublisher events;

    Asking(ItemMoves moves, Chosen chosen, Hindrances hindrances, ApplicationEventPublisher events) {
        this.moves = moves;
        this.chosen = chosen;
        this.hindrances = hindrances;
        this.events = events;
    }

    /**
     * @param acts codes of the step's acts the asked are offered; none where they only say what they think
     * @throws Problem if nobody who can be asked is named, or somebody has been asked and not answered yet
     */
    void ask(ActInProgress act, Addressed addressed, WorkItem.Kind kind, List<String> acts) {
        List<Party> parties = chosen.several(act, addressed);
        List<WorkItem> pending = moves.openOfStep(act.step().id());
        parties.forEach(party -> requireNew(party, pending));
        parties.forEach(party -> open(act, kind, party, acts));
        act.note("to", parties.stream().map(this::name).toList());
    }

    private void requireNew(Party party, List<WorkItem> pending) {
        boolean asked = pending.stream()
                .filter(WorkItem::isAdded)
                .anyMatch(item -> item.unit().equals(party.unit()) && Objects.equals(item.person(), party.person()));
        if (asked) {
            String message = name(party) + " 已被邀请，尚未答复。";
            throw Problem.refused("already-asked", message, List.of(new Problem.Field("to", "already-asked", message)));
        }
    }

    private void open(ActInProgress act, WorkItem.Kind kind, Party party, List<String> acts) {
        String asked = act.comment() == null ? "" : act.comment();
        moves.add(act.workItem(), new Added(kind, party.unit(), party.person(), acts, act.actor(), asked, List.of()));
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                party.unit(),
                party.person(),
                "%s 就“%s”请您%s。%s"
                        .formatted(
                                act.actor().signature(),
                                act.step().name(),
                                kind == WorkItem.Kind.ASKED ? "提供意见" : "加签",
                                Said.after(act.comment()))));
    }

    private String name(Party party) {
        String unit = hindrances.unitName(party.unit());
        return party.person() == null ? unit : unit + " " + hindrances.name(party.person());
    }
}
