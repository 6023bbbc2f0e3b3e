package cn.sanyi.casefile;

import cn.sanyi.audit.CanonicalJson;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.ReadOnce;
import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCaseRegistry implements CaseRegistry {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseFiles caseFiles;
    private final Materials materials;
    private final Clock clock;

    JdbcCaseRegistry(JdbcClient jdbc, JsonMapper json, CaseFiles caseFiles, Materials materials, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.caseFiles = caseFiles;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public CaseFile register(NewCase newCase) {
        String number = newCase.numberPrefix() + "-%04d".formatted(next(newCase.numberPrefix()));
        jdbc.sql(
                        "insert into case_file (number, procedure_key, release_id, title, applicant, jurisdiction, year, state,"
                                + " opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        newCase.procedureKey(),
                        newCase.releaseId(),
                        newCase.title(),
                        newCase.applicant(),
                        newCase.jurisdiction(),
                        newCase.year(),
                        CaseState.DRAFTING.name(),
                        newCase.openedBy(),
                        now())
                .update();
        return caseFiles.lock(number);
    }

    /** The counter's row stays locked until the opening commits or is undone, so numbers have no gap. */
    private int next(String prefix) {
        return jdbc.sql("insert into case_sequence (prefix, last) values (?, 1)"
                        + " on conflict (prefix) do update set last = case_sequence.last + 1 returning last")
                .param(prefix)
                .query(Integer.class)
                .single();
    }

    @Override
    public CaseFile move(String number, CaseState to) {
        CaseFile caseFile = caseFiles.lock(number);
        if (caseFile.state() == to) {
            return caseFile;
        }
        if (!caseFile.state().next().contains(to)) {
            throw new IllegalStateException(number + " cannot move from " + caseFile.state() + " to " + to);
        }
        ReadOnce.forget("case_file");
        jdbc.sql("update case_file set state = ?, closed_at = ? where number = ?")
                .param(to.name())
                .param(to.isOpen() ? null : now())
                .param(number)
                .update();
        return caseFiles.lock(number);
    }

    @Override
    public void rename(String number, String title) {
        ReadOnce.forget("case_file");
        jdbc.sql("update case_file set title = ? where number = ?")
                .params(title, number)
                .update();
    }

    @Override
    public void markLate(String number) {
        ReadOnce.forget("case_file");
        jdbc.sql("update case_file set late = true where number = ?")
                .param(number)
                .update();
    }

    @Override
    public void unmarkLate(String number) {
        ReadOnce.forget("case_file");
        jdbc.sql("update case_file set late = false where number = ?")
                .param(number)
                .update();
    }

    @Override
    public CaseFiles.DataVersion freeze(String number, String form, ObjectNode data, UUID by) {
        int version = caseFiles
                        .latest(number, form)
                        .map(CaseFiles.DataVersion::version)
                        .orElse(0)
                + 1;
        String attached = json.writeValueAsString(materials.ofCase(number).stream()
                .map(Materials.Material::fingerprint)
                .toList());
        String text = json.writeValueAsString(data);
        String hash = Sha256.of(CanonicalJson.of(data) + "\n" + attached);
        jdbc.sql("insert into case_data (case_number, form, version, data, materials, sha256, frozen_by, frozen_at)"
                        + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)")
                .params(number, form, version, text, attached, hash, by, now())
                .update();
        return new CaseFiles.DataVersion(number, form, version, data, hash, by, clock.instant());
    }

    @Override
    public CaseFiles.Draft saveDraft(String number, String form, UUID owner, int revision, ObjectNode data, UUID by) {
        int saved = jdbc.sql(
                        "insert into case_draft as d (case_number, form, owner, revision, data, saved_by, saved_at)"
                                + " select ?, ?, ?, 1, ?::jsonb, ?, ? where ? = 0 or exists (select 1 from case_draft"
                                + " where case_number = ? and form = ? and owner = ?)"
                                + " on conflict (case_number, form, owner) do update set revision = d.revision + 1,"
                                + " data = excluded.data, saved_by = excluded.saved_by, saved_at = excluded.saved_at"
                                + " where d.revision = ?")
                .params(
                        number,
                        form,
                        owner,
                        json.writeValueAsString(data),
                        by,
                        now(),
                        revision,
                        number,
                        form,
                        owner,
                        revision)
                .update();
        if (saved == 0) {
            throw Problem.conflict("draft-changed", changed(number, form, owner));
        }
        return caseFiles.draft(number, form, owner).orElseThrow();
    }

    private String changed(String number, String form, UUID owner) {
        return caseFiles
                .draft(number, form, owner)
                .map(draft -> "草稿已在 "
                        + draft.savedAt().atZone(clock.getZone()).toLocalTime().withNano(0)
                        + " 保存过新的内容，请先查看再保存；您填写的内容仍在本页。")
                .orElse("草稿已被提交或清除，请刷新页面；您填写的内容仍在本页。");
    }

    @Override
    public void discardDraft(String number, String form, UUID owner) {
        jdbc.sql("delete from case_draft where case_number = ? and form = ? and owner = ?")
                .params(number, form, owner)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
