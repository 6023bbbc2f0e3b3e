package cn.sanyi.collaboration;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;

/** Asks people or units of the place to say something in the step; each who is asked gets a task beside the asker's. */
abstract class Invitation implements Addressed {

    private final Asking asking;
    private final Hindrances hindrances;
    private final WorkItem.Kind kind;

    Invitation(Asking asking, Hindrances hindrances, WorkItem.Kind kind) {
        this.asking = asking;
        this.hindrances = hindrances;
        this.kind = kind;
    }

    @Override
    public Circle circle() {
        return Circle.PLACE;
    }

    @Override
    public boolean isForSeveral() {
        return true;
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances.ofAsking(offered);
    }

    @Override
    public void perform(ActInProgress act) {
        asking.ask(act, this, kind, acts(act.definition()));
    }

    /** Which of the step's acts whoever is asked is offered; none where they only say what they think. */
    List<String> acts(StepDefinition definition) {
        return List.of();
    }
}
