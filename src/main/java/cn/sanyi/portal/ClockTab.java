package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.Actor;
import java.util.Comparator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 时限: every clock of the case, each counted day and why. */
@Component
@Order(5)
class ClockTab implements CaseTab {

    private final Clocks clocks;

    ClockTab(Clocks clocks) {
        this.clocks = clocks;
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
                "clocks",
                clocks.ofCase(caseFile.number()).stream()
                        .sorted(Comparator.comparing(
                                clock -> clock.stepId() != null)) // the limit of the whole case first
                        .map(clock -> clocks.explain(clock.id()))
                        .toList());
    }
}
