package cn.sanyi.portal;

import cn.sanyi.approval.materials.MaterialDesk;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Material slots as the page shows them. */
@Component
class OpenSlots {

    private final Materials materials;
    private final MaterialDesk desk;
    private final Procedures procedures;

    OpenSlots(Materials materials, MaterialDesk desk, Procedures procedures) {
        this.materials = materials;
        this.desk = desk;
        this.procedures = procedures;
    }

    /** @param open whether this person may add and remove here now */
    record SlotView(Procedure.Slot slot, List<Materials.Material> materials, boolean open) {

        /** As the file chooser wants it, e.g. {@code .pdf,.jpg}. */
        public String accept() {
            return "." + slot.accept().replace(",", ",.");
        }
    }

    List<SlotView> all(Actor actor, CaseFile caseFile) {
        var present =
                materials.ofCase(caseFile.number()).stream().collect(Collectors.groupingBy(Materials.Material::slot));
        return procedures.find(caseFile.procedureKey()).orElseThrow().materials().stream()
                .map(slot -> new SlotView(
                        slot, present.getOrDefault(slot.key(), List.of()), desk.isOpen(actor, caseFile, slot.key())))
                .toList();
    }

    /** Those the person may fill now. */
    List<SlotView> of(Actor actor, CaseFile caseFile) {
        return all(actor, caseFile).stream().filter(SlotView::open).toList();
    }
}
