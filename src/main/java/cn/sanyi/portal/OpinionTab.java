package cn.sanyi.portal;

import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.opinions.Opinions;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 意见: who agrees with which section, and all acts in their order. */
@Component
@Order(3)
class OpinionTab implements CaseTab {

    private final Timeline timeline;
    private final Opinions opinions;
    private final Reasons reasons;

    OpinionTab(Timeline timeline, Opinions opinions, Reasons reasons) {
        this.reasons = reasons;
        this.timeline = timeline;
        this.opinions = opinions;
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
        model.addAttribute("matrix", opinions.of(caseFile));
        model.addAttribute(
                "lines",
                timeline.acts(caseFile.number()).stream()
                        .map(entry -> new OpinionLine(entry, OpinionLine.details(entry.data(), reasons::label)))
                        .toList());
    }
}
