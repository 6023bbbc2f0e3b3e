package cn.sanyi.collaboration;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.Materials;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure.Slot;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The material slots of a procedure, as a step asks for them. */
@Component
class AskedSlots {

    private final Procedures procedures;
    private final Materials materials;

    AskedSlots(Procedures procedures, Materials materials) {
        this.procedures = procedures;
        this.materials = materials;
    }

    List<Slot> all(CaseFile caseFile) {
        return procedures.find(caseFile.procedureKey()).orElseThrow().materials();
    }

    /** @throws Problem if none is chosen, or one that the procedure does not have */
    List<Slot> chosen(CaseFile caseFile, JsonNode keys) {
        List<String> wanted = (keys.isArray() ? keys.valueStream() : java.util.stream.Stream.of(keys))
                .map(key -> key.asString(""))
                .filter(key -> !key.isBlank())
                .distinct()
                .toList();
        List<Slot> known = all(caseFile).stream()
                .filter(slot -> wanted.contains(slot.key()))
                .toList();
        if (wanted.isEmpty()) {
            throw refused("slots-required", "“补充材料”须选择材料项。");
        }
        if (known.size() < wanted.size()) {
            throw refused("slots-unknown", "所选的材料项不在本事项的材料清单内。");
        }
        return known;
    }

    static String names(List<Slot> slots) {
        return slots.stream().map(Slot::name).collect(Collectors.joining("、"));
    }

    /** Those asked for in which nothing has come since. */
    List<Slot> missing(CaseFile caseFile, WorkItem item) {
        List<String> asked = item.request() == null ? List.of() : item.request().slots();
        List<Materials.Material> present = materials.ofCase(caseFile.number());
        return all(caseFile).stream()
                .filter(slot -> asked.contains(slot.key()))
                .filter(slot -> present.stream()
                        .noneMatch(material -> material.slot().equals(slot.key())
                                && material.uploadedAt().isAfter(item.openedAt())))
                .toList();
    }

    static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("slots", code, message)));
    }
}
