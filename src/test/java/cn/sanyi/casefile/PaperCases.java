package cn.sanyi.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Case files on paper for tests: one version of each form. */
public final class PaperCases implements CaseFiles {

    private final Map<String, CaseFile> cases = new LinkedHashMap<>();
    private final Map<String, DataVersion> versions = new HashMap<>();

    public CaseFile aPlan(String number, UUID applicant) {
        var opened = Instant.parse("2026-03-01T01:00:00Z");
        var caseFile = new CaseFile(
                number,
                "surplus-allocation",
                UUID.randomUUID(),
                "2025年度结余留用资金使用分配方案",
                applicant,
                number.substring(0, 2),
                2025,
                CaseState.IN_APPROVAL,
                false,
                opened,
                null);
        cases.put(number, caseFile);
        return caseFile;
    }

    public void frozen(String number, String form, String json) {
        var data = (ObjectNode) JsonMapper.shared().readTree(json);
        versions.put(number + "/" + form, new DataVersion(number, form, 1, data, "", UUID.randomUUID(), Instant.EPOCH));
    }

    @Override
    public java.util.List<String> inState(String procedureKey, cn.sanyi.casefile.CaseState state) {
        return java.util.List.of();
    }

    @Override
    public Optional<CaseFile> find(String number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public CaseFile lock(String number) {
        return find(number).orElseThrow();
    }

    @Override
    public Optional<DataVersion> latest(String number, String form) {
        return Optional.ofNullable(versions.get(number + "/" + form));
    }

    @Override
    public Optional<DataVersion> version(String number, String form, int version) {
        return latest(number, form);
    }

    @Override
    public Optional<Draft> draft(String number, String form, UUID owner) {
        return Optional.empty();
    }
}
