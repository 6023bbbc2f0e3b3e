package cn.sanyi.casefile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcMaterialHistory implements MaterialHistory {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    JdbcMaterialHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(String caseNumber) {
        return jdbc.sql("select m.*, c.size from material m join material_content c using (sha256)"
                        + " where m.case_number = ? order by m.uploaded_at, m.id")
                .param(caseNumber)
                .query(JdbcMaterialHistory::kept)
                .list();
    }

    @Override
    public InputStream open(String sha256) {
        long size = jdbc.sql("select size from material_content where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .single();
        return new java.io.SequenceInputStream(new Pieces(sha256, size));
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final String sha256;
        private final long size;
        private long read;

        Pieces(String sha256, long size) {
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public boolean hasMoreElements() {
            return read < size;
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = jdbc.sql("select substring(content from ? for ?) from material_content where sha256 = ?")
                    .params((int) read + 1, PIECE, sha256)
                    .query(byte[].class)
                    .single();
            read += piece.length;
            return new ByteArrayInputStream(piece);
        }
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("removed_by", UUID.class),
                removed == null ? null : removed.toInstant());
    }
}
