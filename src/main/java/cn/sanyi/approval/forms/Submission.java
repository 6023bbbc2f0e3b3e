package cn.sanyi.approval.forms;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.FactSource;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.Materials;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What submitting and supplementing share: materials complete, data frozen, facts taken, step completed. */
@Component
public class Submission {

    private final Procedures procedures;
    private final Materials materials;
    private final CaseRegistry registry;
    private final List<FactSource> facts;

    Submission(Procedures procedures, Materials materials, CaseRegistry registry, List<FactSource> facts) {
        this.registry = registry;
        this.procedures = procedures;
        this.materials = materials;
        this.facts = List.copyOf(facts);
    }

    public void handIn(ActInProgress act) {
        requireMaterials(act);
        act.freezeData();
        rename(act);
        String form = Objects.requireNonNull(act.definition().form());
        Map<String, Object> all = new LinkedHashMap<>();
        facts.forEach(source -> all.putAll(source.facts(act.caseFile(), form, act.data())));
        act.completeStep(all);
    }

    /** A case that is called after a field of its form is called as that says now. */
    private void rename(ActInProgress act) {
        CaseFile caseFile = act.caseFile();
        procedures.find(caseFile.procedureKey()).map(Procedure::titleField).ifPresent(field -> {
            String title = act.data().path(field).asString("").strip();
            if (!title.isEmpty() && !title.equals(caseFile.title())) {
                registry.rename(caseFile.number(), title);
                act.note("title", title);
            }
        });
    }

    private void requireMaterials(ActInProgress act) {
        List<Problem.Field> missing =
                missingSlots(act.caseFile()).stream().map(Submission::missing).toList();
        if (!missing.isEmpty()) {
            throw Problem.refused("material-missing", missing.get(0).message(), missing);
        }
    }

    /** Required slots without a material. */
    public List<Procedure.Slot> missingSlots(CaseFile caseFile) {
        Set<String> present = slotsFilled(caseFile);
        return procedures.find(caseFile.procedureKey()).orElseThrow().materials().stream()
                .filter(slot -> slot.required() && !present.contains(slot.key()))
                .toList();
    }

    public Set<String> slotsFilled(CaseFile caseFile) {
        return materials.ofCase(caseFile.number()).stream()
                .map(Materials.Material::slot)
                .collect(Collectors.toSet());
    }

    public static Problem.Field missing(Procedure.Slot slot) {
        return new Problem.Field("materials." + slot.key(), "required", "缺少必交材料“" + slot.name() + "”。");
    }
}
