package cn.sanyi.approval.materials;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.steps.OpenSteps;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Materials are the applicant's, while the case is with the applicant. */
@Service
public class MaterialDesk {

    /** The slot that takes vouchers while a plan is carried out; every other slot belongs to the application. */
    public static final String VOUCHER = "voucher";

    /** The slot that takes what a report on the carrying out rests on. */
    public static final String EVIDENCE = "evidence";

    private static final Set<String> CARRYING_OUT = Set.of(VOUCHER, EVIDENCE);

    private final CaseFiles caseFiles;
    private final Materials materials;
    private final OpenSteps openSteps;
    private final AskedMaterials asked;
    private final List<MaterialUse> uses;
    private final RecordBook record;

    MaterialDesk(
            CaseFiles caseFiles,
            Materials materials,
            OpenSteps openSteps,
            AskedMaterials asked,
            List<MaterialUse> uses,
            RecordBook record) {
        this.asked = asked;
        this.caseFiles = caseFiles;
        this.materials = materials;
        this.openSteps = openSteps;
        this.uses = List.copyOf(uses);
        this.record = record;
    }

    /** Whether the person may add and remove materials in the slot now. */
    public boolean isOpen(Actor actor, CaseFile caseFile, String slot) {
        return actor.handlesFor(caseFile.applicant()) && (isWithApplicant(caseFile, slot) || isAsked(caseFile, slot));
    }

    private boolean isWithApplicant(CaseFile caseFile, String slot) {
        return switch (caseFile.state()) {
            case DRAFTING, SUPPLEMENTING -> !CARRYING_OUT.contains(slot);
            case CARRYING_OUT -> CARRYING_OUT.contains(slot) || isAmending(caseFile);
            default -> false;
        };
    }

    private boolean isAsked(CaseFile caseFile, String slot) {
        return asked.since(caseFile, slot).isPresent();
    }

    private boolean isAmending(CaseFile caseFile) {
        return openSteps.of(caseFile).stream().anyMatch(step -> step.acts().contains(ActCodes.SUBMIT_AMENDMENT));
    }

    @Transactional
    public Materials.Material add(Actor actor, String caseNumber, String slot, String fileName, byte[] content) {
        CaseFile caseFile = open(actor, caseNumber, slot);
        Materials.Material added = materials.add(caseFile, slot, fileName, content, actor.personId());
        record.append(
                caseNumber,
                ActExecution.signature(actor, caseFile.applicant()),
                "addMaterial",
                Map.of("slot", slot, "fileName", added.fileName(), "sha256", added.sha256(), "size", added.size()));
        return added;
    }

    @Transactional
    public void remove(Actor actor, String caseNumber, UUID id) {
        Materials.Material material = materials.ofCase(caseNumber).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-material", "没有这份材料，或它已被移除。"));
        String slot = material.slot();
        CaseFile caseFile = open(actor, caseNumber, slot);
        requireRemovable(caseFile, material);
        uses.stream()
                .map(use -> use.of(caseNumber, id))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(use -> {
                    throw Problem.refused("material-in-use", "这份材料不能移除：" + use + "以它为据。");
                });
        materials.remove(caseFile, id, actor.personId());
        record.append(
                caseNumber,
                ActExecution.signature(actor, caseFile.applicant()),
                "removeMaterial",
                Map.of("slot", slot, "material", id.toString()));
    }

    /** While a step has the case, only what answers its request may be taken out again. */
    private void requireRemovable(CaseFile caseFile, Materials.Material material) {
        boolean before = asked.since(caseFile, material.slot())
                .filter(material.uploadedAt()::isBefore)
                .isPresent();
        if (!isWithApplicant(caseFile, material.slot()) && before) {
            throw Problem.conflict("material-submitted", "这份材料在要求补充之前已经提交，不能移除；可以另行补充新的文件。");
        }
    }

    private CaseFile open(Actor actor, String caseNumber, String slot) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        if (!actor.handlesFor(caseFile.applicant())) {
            throw Problem.forbidden("not-the-applicant", "只有申请单位可以增减材料。");
        }
        if (!isOpen(actor, caseFile, slot)) {
            throw Problem.conflict(
                    "materials-frozen", "办件当前状态为“" + caseFile.state().label() + "”，此材料项不能增减。");
        }
        return caseFile;
    }
}
