package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.Consultations;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 成员意见: what each member institution was asked and said, and whose share has changed since. */
@Component
@Order(3)
class MembersTab implements CaseTab {

    private final Consultations consultations;

    MembersTab(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String key() {
        return "members";
    }

    @Override
    public String label() {
        return "成员意见";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.rule().equals("each-member"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("consultations", consultations.of(caseFile.number()));
        model.addAttribute("changedShares", consultations.changedSince(caseFile));
        model.addAttribute("withoutPeople", consultations.withoutPeople(caseFile));
        model.addAttribute("viewer", actor);
    }
}
