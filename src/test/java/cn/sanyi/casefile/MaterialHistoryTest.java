package cn.sanyi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.Sha256;
import cn.sanyi.platform.TestDatabase;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MaterialHistoryTest {

    @Test
    void aLargeFileIsReadPieceByPieceAndIsTheSame() throws IOException {
        var jdbc = JdbcClient.create(TestDatabase.with("casefile"));
        byte[] bytes = new byte[(3 << 20) + 7];
        new Random(3).nextBytes(bytes);
        String hash = Sha256.of(bytes);
        jdbc.sql("insert into material_content (sha256, size, content) values (?, ?, ?)")
                .params(hash, bytes.length, bytes)
                .update();

        try (var content = new JdbcMaterialHistory(jdbc).open(hash)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
    }
}
