package cn.sanyi.document.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.document.ArchivePackages.Packed;
import cn.sanyi.platform.TestDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A package is larger than memory: it is packed, kept, read and checked piece by piece. */
class LargePackageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void filesOfMoreThanTenTimesTheMemoryArePackedAndChecked() throws Exception {
        Process packing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBag.class.getName(),
                        "20",
                        "20",
                        folder.resolve("large.zip").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(packing.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(packing.waitFor()).as(said).isZero();
        assertThat(said).contains("20 files, 400 MB");
    }

    @Test
    void thePiecesInTheDatabaseMakeTheSameFileAgain() throws Exception {
        var store = new ArchiveStore(JdbcClient.create(TestDatabase.with("document")));
        store.request("JJ-A01-2026-0001", NOW);
        byte[] bytes = new byte[(2 << 20) + 12_345];
        new Random(1).nextBytes(bytes);
        try (var pieces = store.pieces("JJ-A01-2026-0001")) {
            pieces.write(bytes[0]);
            pieces.write(bytes, 1, bytes.length - 1);
        }
        try (InputStream read = store.open("JJ-A01-2026-0001")) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFailureIsCountedWhereItShowsUntilThePackageIsThere() {
        var store = new ArchiveStore(JdbcClient.create(TestDatabase.with("document")));
        store.request("JJ-A01-2026-0002", NOW);
        store.request("JJ-A01-2026-0002", NOW.plusSeconds(60));
        store.failed("JJ-A01-2026-0002", "文书 晋医管〔2026〕1号 的 PDF 还没有生成");
        store.failed("JJ-A01-2026-0002", "IOException");

        Packed failed = store.find("JJ-A01-2026-0002").orElseThrow();
        assertThat(failed.isReady()).isFalse();
        assertThat(failed.failures()).isEqualTo(2);
        assertThat(failed.error()).isEqualTo("IOException");
        assertThat(failed.requestedAt()).isEqualTo(NOW);

        store.ready(new Packed("JJ-A01-2026-0002", NOW, 0, null, NOW, "0".repeat(64), 10, 1), NOW);
        assertThat(store.find("JJ-A01-2026-0002").orElseThrow().error()).isNull();
    }

    @Test
    void theNextTryComesLaterEachTimeUpToAnHour() {
        assertThat(ArchiveTask.delay(0)).hasSeconds(30);
        assertThat(ArchiveTask.delay(3)).hasSeconds(240);
        assertThat(ArchiveTask.delay(50)).hasSeconds(3840);
    }

    @Test
    void whatIsSaidOfAFailureShowsNothingOfTheInside() {
        assertThat(ArchiveTask.words(new ArchiveBuilding.Contradiction("材料与摘要不符")))
                .isEqualTo("材料与摘要不符");
        assertThat(ArchiveTask.words(new IllegalStateException("jdbc:postgresql://secret")))
                .isEqualTo("IllegalStateException");
    }
}
