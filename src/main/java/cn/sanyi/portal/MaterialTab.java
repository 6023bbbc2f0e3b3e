package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 材料: the slots of the procedure and what is in them. */
@Component
@Order(2)
class MaterialTab implements CaseTab {

    private final OpenSlots slots;

    MaterialTab(OpenSlots slots) {
        this.slots = slots;
    }

    @Override
    public String key() {
        return "materials";
    }

    @Override
    public String label() {
        return "材料";
    }

    @Override
    public String islands() {
        return "upload acts";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("slots", slots.all(actor, caseFile));
    }
}
