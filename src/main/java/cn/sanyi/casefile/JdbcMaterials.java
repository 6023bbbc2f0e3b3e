package cn.sanyi.casefile;

import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcMaterials implements Materials {

    private static final String COLUMNS = "select m.*, c.size from material m join material_content c using (sha256)";

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final FileKinds kinds;
    private final Clock clock;

    JdbcMaterials(JdbcClient jdbc, Procedures procedures, FileKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Material add(CaseFile caseFile, String slot, String fileName, byte[] content, UUID by) {
        String name = FileKinds.safeName(fileName);
        if (content.length == 0) {
            throw Problem.refused("material-empty", "文件“" + name + "”是空的。");
        }
        String mediaType = kinds.check(name, content, slotOf(caseFile, slot).accept());
        String hash = Sha256.of(content);
        jdbc.sql("insert into material_content (sha256, size, content) values (?, ?, ?) on conflict do nothing")
                .params(hash, content.length, content)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into material (id, case_number, slot, file_name, media_type, sha256, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, caseFile.number(), slot, name, mediaType, hash, by, OffsetDateTime.now(clock))
                .update();
        return new Material(id, caseFile.number(), slot, name, mediaType, content.length, hash, by, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(CaseFile caseFile, UUID id, UUID by) {
        int removed = jdbc.sql("update material set removed_by = ?, removed_at = ?"
                        + " where id = ? and case_number = ? and removed_at is null")
                .params(by, OffsetDateTime.now(clock), id, caseFile.number())
                .update();
        if (removed == 0) {
            throw Problem.notFound("unknown-material", "没有这份材料，或它已被移除。");
        }
    }

    @Override
    public List<Material> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " where m.case_number = ? and m.removed_at is null order by m.uploaded_at, m.id")
                .param(caseNumber)
                .query(JdbcMaterials::material)
                .list();
    }

    @Override
    public Optional<Content> content(String caseNumber, UUID id) {
        return jdbc.sql("select m.*, c.size, c.content from material m join material_content c using (sha256)"
                        + " where m.id = ? and m.case_number = ?")
                .params(id, caseNumber)
                .query((row, index) -> new Content(material(row, index), row.getBytes("content")))
                .optional();
    }

    private Procedure.Slot slotOf(CaseFile caseFile, String slot) {
        return procedures.find(caseFile.procedureKey()).stream()
                .flatMap(procedure -> procedure.materials().stream())
                .filter(candidate -> candidate.key().equals(slot))
                .findFirst()
                .orElseThrow(() -> Problem.refused("unknown-slot", "该事项没有材料项“" + slot + "”。"));
    }

    private static Material material(ResultSet row, int index) throws SQLException {
        return new Material(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
