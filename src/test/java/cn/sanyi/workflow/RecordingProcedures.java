package cn.sanyi.workflow;

import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A catalogue of one procedure that remembers its releases. */
class RecordingProcedures implements Procedures {

    static final String KEY = "surplus-allocation";

    final List<Release> releases = new ArrayList<>();

    @Override
    public List<Procedure> all() {
        return List.of(new Procedure(
                KEY,
                "A01",
                "结余留用资金使用分配方案审核",
                "资金与支付",
                "",
                "MEDICAL_COMMUNITY",
                "settlement",
                "case-data",
                List.of(),
                List.of(),
                List.of("Q56-15"),
                new Procedure.Lead("MGMT_COMMITTEE_OFFICE", "own", List.of(), false, "Q56-15", "推")));
    }

    @Override
    public Optional<Procedure> find(String key) {
        return all().stream().filter(procedure -> procedure.key().equals(key)).findFirst();
    }

    @Override
    public Procedure.Offer offer(String key, String jurisdiction) {
        return new Procedure.Offer(jurisdiction, true, "");
    }

    @Override
    public Optional<Release> current(String key) {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }

    @Override
    public Optional<Release> release(UUID id) {
        return releases.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    @Override
    public Release register(
            String procedureKey,
            String deploymentRef,
            String contentHash,
            List<StepDefinition> steps,
            List<cn.sanyi.procedure.BesideDefinition> beside) {
        var release = new Release(
                UUID.randomUUID(), procedureKey, releases.size() + 1, deploymentRef, contentHash, steps, beside);
        releases.add(release);
        return release;
    }
}
