package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.organization.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Takes a case to its end by people who may, within so many acts: every case can still reach one. */
final class Ending {

    private static final int MOST = 150;
    private static final String SIGNED = "advise";

    /** Whoever has taken a task that only another may go on with puts it back; the last that is tried. */
    private static final String RELEASED = "release";

    private final Play play;
    private final List<String> forward;
    private final Set<String> last;

    /**
     * @param forward the acts that take a case on, the better first
     * @param last those of them that are left for the end
     */
    Ending(Play play, List<String> forward, Set<String> last) {
        this.play = play;
        this.last = last;
        this.forward = new ArrayList<>(forward);
        if (play.the().application().itemActs().contains(SIGNED)) {
            this.forward.add(0, SIGNED);
        }
        this.forward.add(RELEASED);
    }

    void reach() {
        for (int acts = 0; !play.now().isOver(); acts++) {
            if (acts == MOST || !one(forward)) {
                throw new AssertionError("the case does not end; open are "
                        + play.now().openItems().toList());
            }
        }
    }

    /** One act that takes the case on. @return whether there was one */
    boolean onward() {
        return one(forward.stream()
                .filter(act -> !last.contains(act) && !act.equals(RELEASED))
                .toList());
    }

    private boolean one(List<String> acts) {
        List<Item> open = play.now()
                .openItems()
                .sorted(Comparator.comparing((Item item) -> item.askedBy() == null))
                .toList();
        for (String act : acts) {
            for (Item item : open) {
                if (takesOn(item, act) && done(item, act)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who was asked to sign before is waited for; opinions and material are not. */
    private static boolean takesOn(Item item, String act) {
        return item.offered().contains(act)
                || act.equals(SIGNED) && item.kind().equals("BEFORE")
                || act.equals(RELEASED) && item.person() != null;
    }

    private boolean done(Item item, String act) {
        Case the = play.the();
        List<Actor> rightful = new ArrayList<>(
                the.application().people().rightful(item, the.definition(item.stepKey()), the.applicant()));
        return rightful.stream()
                .anyMatch(actor -> play.tryOne(new Attempt(
                        actor,
                        item,
                        act,
                        the.model().parameters().of(act, new Parameters.Asked(the, play.now(), actor, item, 1)),
                        "办理")));
    }
}
