package cn.sanyi.document;

import cn.sanyi.approval.OfficialPapers.Block;
import cn.sanyi.approval.OfficialPapers.File;
import cn.sanyi.approval.OfficialPapers.Paper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Issued papers as rows; written once. */
@Repository
class PaperStore {

    /** A paper with its issuer's name and its number. */
    record Issued(Paper paper, String issuer, String number) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Paper paper, String issuer, Numbering.Number number) {
        jdbc.sql(
                        """
                insert into paper (id, issuer_id, issuer, series, year, seq, number, office, title, blocks, signer, signed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(paper.id(), paper.issuer(), issuer, paper.series())
                .params(number.year(), number.seq(), number.text(), paper.office(), paper.title())
                .params(json.writeValueAsString(paper.blocks()), paper.signer())
                .param(paper.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Issued> find(UUID id) {
        return jdbc.sql("select * from paper where id = ?")
                .param(id)
                .query((row, index) -> issued(row))
                .optional();
    }

    private Issued issued(ResultSet row) throws SQLException {
        var paper = new Paper(
                row.getObject("id", UUID.class),
                row.getObject("issuer_id", UUID.class),
                row.getString("series"),
                row.getString("office"),
                row.getString("title"),
                json.readValue(row.getString("blocks"), new TypeReference<List<Block>>() {}),
                row.getString("signer"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
        return new Issued(paper, row.getString("issuer"), row.getString("number"));
    }

    Optional<File> file(UUID id) {
        return jdbc.sql("select name, sha256, size from paper_file where paper_id = ?")
                .param(id)
                .query(File.class)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from paper_file where paper_id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** @return false if it has its file already; that one stays */
    boolean insertFile(UUID id, File file, byte[] content, OffsetDateTime at) {
        return jdbc.sql("insert into paper_file (paper_id, name, content, sha256, size, created_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(id, file.name(), content, file.sha256(), file.size(), at)
                        .update()
                == 1;
    }
}
