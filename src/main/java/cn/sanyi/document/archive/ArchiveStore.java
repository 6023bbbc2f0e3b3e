package cn.sanyi.document.archive;

import cn.sanyi.document.ArchivePackages.Packed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages as rows, their bytes in pieces. */
@Repository
class ArchiveStore {

    static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void request(String caseNumber, Instant at) {
        jdbc.sql("insert into archive_package (case_number, state, requested_at) values (?, 'REQUESTED', ?)"
                        + " on conflict (case_number) do nothing")
                .params(caseNumber, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Packed> find(String caseNumber) {
        return jdbc.sql("select * from archive_package where case_number = ?")
                .param(caseNumber)
                .query(ArchiveStore::packed)
                .optional();
    }

    void failed(String caseNumber, String error) {
        jdbc.sql("update archive_package set failures = failures + 1, error = ? where case_number = ?")
                .params(error, caseNumber)
                .update();
    }

    void ready(Packed packed, Instant at) {
        jdbc.sql(
                        "update archive_package set state = 'READY', error = null, built_at = ?, sha256 = ?, size = ?, files = ?"
                                + " where case_number = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(packed.sha256())
                .params(packed.size(), packed.files(), packed.caseNumber())
                .update();
    }

    /** Takes the bytes in pieces; close it to write the last. */
    OutputStream pieces(String caseNumber) {
        return new Pieces(caseNumber);
    }

    InputStream open(String caseNumber) {
        int count = jdbc.sql("select count(*) from archive_piece where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < count;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(piece(caseNumber, next++));
            }
        });
    }

    private byte[] piece(String caseNumber, int no) {
        return jdbc.sql("select content from archive_piece where case_number = ? and no = ?")
                .params(caseNumber, no)
                .query(byte[].class)
                .single();
    }

    private static Packed packed(ResultSet row, int index) throws SQLException {
        OffsetDateTime built = row.getObject("built_at", OffsetDateTime.class);
        return new Packed(
                row.getString("case_number"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                row.getString("error"),
                built == null ? null : built.toInstant(),
                row.getString("sha256"),
                row.getLong("size"),
                row.getInt("files"));
    }

    private final class Pieces extends OutputStream {

        private final String caseNumber;
        private final byte[] buffer = new byte[PIECE];
        private int filled;
        private int no;

        Pieces(String caseNumber) {
            this.caseNumber = caseNumber;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int fits = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, fits);
                filled += fits;
                done += fits;
                if (filled == PIECE) {
                    store();
                }
            }
        }

        private void store() {
            jdbc.sql("insert into archive_piece (case_number, no, content) values (?, ?, ?)")
                    .params(caseNumber, no++, Arrays.copyOf(buffer, filled))
                    .update();
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }
    }
}
