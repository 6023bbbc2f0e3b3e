package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.expert.PanelSight;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 专家评审: who was asked in which field, who stood back, and what was concluded. */
@Component
@Order(4)
class PanelTab implements CaseTab {

    private final PanelSight panels;

    PanelTab(PanelSight panels) {
        this.panels = panels;
    }

    @Override
    public String key() {
        return "panel";
    }

    @Override
    public String label() {
        return "专家评审";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.rule().equals("each-expert"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("panels", panels.of(actor, caseFile.number()));
    }
}
