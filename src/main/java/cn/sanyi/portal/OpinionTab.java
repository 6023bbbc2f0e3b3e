package cn.sanyi.portal;

import cn.sanyi.approval.Timeline;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 意见: acts and opinions in their order. */
@Component
@Order(3)
class OpinionTab implements CaseTab {

    private final Timeline timeline;

    OpinionTab(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String key() {
        return "opinions";
    }

    @Override
    public String label() {
        return "意见";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute(
                "lines",
                timeline.acts(caseFile.number()).stream()
                        .map(entry -> new OpinionLine(entry, OpinionLine.details(entry.data())))
                        .toList());
    }
}
