package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.Motions;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 表决: who is entitled, who is recused and why, who has voted; what was voted only after the count. */
@Component
@Order(4)
class VoteTab implements CaseTab {

    private final Motions motions;

    VoteTab(Motions motions) {
        this.motions = motions;
    }

    @Override
    public String key() {
        return "vote";
    }

    @Override
    public String label() {
        return "表决";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("motions", motions.ofCase(caseFile.number()));
    }
}
