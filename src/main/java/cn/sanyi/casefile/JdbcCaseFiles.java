package cn.sanyi.casefile;

import cn.sanyi.platform.Problem;
import cn.sanyi.platform.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Component
class JdbcCaseFiles implements CaseFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcCaseFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<CaseFile> find(String number) {
        return jdbc.sql("select * from case_file where number = ?")
                .param(number)
                .query(JdbcCaseFiles::caseFile)
                .optional();
    }

    @Override
    public List<String> inState(String procedureKey, CaseState state) {
        return jdbc.sql("select number from case_file where procedure_key = ? and state = ? order by number")
                .params(procedureKey, state.name())
                .query(String.class)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String number) {
        return ReadOnce.of(
                "case_file", List.of(number), () -> jdbc.sql("select * from case_file where number = ? for update")
                        .param(number)
                        .query(JdbcCaseFiles::caseFile)
                        .optional()
                        .orElseThrow(() -> Problem.notFound("unknown-case", "没有编号为 " + number + " 的办件。")));
    }

    @Override
    public Optional<DataVersion> latest(String number, String form) {
        return jdbc.sql("select * from case_data where case_number = ? and form = ? order by version desc limit 1")
                .params(number, form)
                .query(this::dataVersion)
                .optional();
    }

    @Override
    public Optional<DataVersion> version(String number, String form, int version) {
        return jdbc.sql("select * from case_data where case_number = ? and form = ? and version = ?")
                .params(number, form, version)
                .query(this::dataVersion)
                .optional();
    }

    @Override
    public Optional<Draft> draft(String number, String form, UUID owner) {
        return jdbc.sql("select * from case_draft where case_number = ? and form = ? and owner = ?")
                .params(number, form, owner)
                .query(this::draft)
                .optional();
    }

    private static CaseFile caseFile(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CaseFile(
                row.getString("number"),
                row.getString("procedure_key"),
                row.getObject("release_id", UUID.class),
                row.getString("title"),
                row.getObject("applicant", UUID.class),
                row.getString("jurisdiction"),
                row.getInt("year"),
                CaseState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private DataVersion dataVersion(ResultSet row, int index) throws SQLException {
        return new DataVersion(
                row.getString("case_number"),
                row.getString("form"),
                row.getInt("version"),
                json.readValue(row.getString("data"), ObjectNode.class),
                row.getString("sha256"),
                row.getObject("frozen_by", UUID.class),
                row.getTimestamp("frozen_at").toInstant());
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getString("case_number"),
                row.getString("form"),
                row.getObject("owner", UUID.class),
                row.getInt("revision"),
                json.readValue(row.getString("data"), ObjectNode.class),
                row.getObject("saved_by", UUID.class),
                row.getTimestamp("saved_at").toInstant());
    }
}
