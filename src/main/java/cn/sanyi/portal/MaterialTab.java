package cn.sanyi.portal;

import cn.sanyi.approval.MaterialDesk;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 材料: the slots of the procedure and what is in them. */
@Component
@Order(2)
class MaterialTab implements CaseTab {

    private final Materials materials;
    private final MaterialDesk desk;
    private final Procedures procedures;

    MaterialTab(Materials materials, MaterialDesk desk, Procedures procedures) {
        this.materials = materials;
        this.desk = desk;
        this.procedures = procedures;
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
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        var present = materials.ofCase(caseFile.number()).stream()
                .collect(Collectors.groupingBy(Materials.Material::slot));
        model.addAttribute("slots", procedures.find(caseFile.procedureKey()).orElseThrow().materials().stream()
                .map(slot -> new SlotView(slot, present.getOrDefault(slot.key(), List.of()),
                        desk.isOpen(actor, caseFile, slot.key())))
                .toList());
    }

    /** @param open whether this person may add and remove here now */
    record SlotView(Procedure.Slot slot, List<Materials.Material> materials, boolean open) {

        /** As the file chooser wants it, e.g. {@code .pdf,.jpg}. */
        public String accept() {
            return "." + slot.accept().replace(",", ",.");
        }
    }
}
