package cn.sanyi.portal;

import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.desk.ClockPauses;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.Actor;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 时限: every clock of the case, each counted day and why. */
@Component
@Order(5)
class ClockTab implements CaseTab {

    private final Clocks clocks;
    private final ClockPauses pauses;
    private final Reasons reasons;

    ClockTab(Clocks clocks, ClockPauses pauses, Reasons reasons) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.reasons = reasons;
    }

    @Override
    public String key() {
        return "clock";
    }

    @Override
    public String label() {
        return "时限";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute(
                "handles",
                pauses.handles(actor, caseFile).stream()
                        .collect(Collectors.toMap(handle -> handle.clock().id(), Function.identity())));
        model.addAttribute("pauseReasons", reasons.active(Reason.Kind.PAUSE, caseFile.procedureKey()));
        model.addAttribute(
                "clocks",
                clocks.ofCase(caseFile.number()).stream()
                        // what still counts first, the limit of the whole case before those of steps
                        .sorted(Comparator.<Clocks.CaseClock, Boolean>comparing(clock -> clock.endedOn() != null)
                                .thenComparing(clock -> clock.stepId() != null))
                        .map(clock -> clocks.explain(clock.id()))
                        .toList());
    }
}
