package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import cn.sanyi.publicity.Notices;
import cn.sanyi.publicity.Objections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 公示: the notices of the case, what was objected and what was answered. */
@Component
@Order(8)
class NoticeTab implements CaseTab {

    private final Notices notices;
    private final Objections objections;

    NoticeTab(Notices notices, Objections objections) {
        this.notices = notices;
        this.objections = objections;
    }

    @Override
    public String key() {
        return "notices";
    }

    @Override
    public String label() {
        return "公示";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.processKey().equals("public-notice"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("notices", notices.ofCase(caseFile.number()));
        model.addAttribute("objections", objections.ofCase(actor, caseFile));
    }
}
