package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class RecordAnchorsTest extends RecordFixture {

    @Test
    void aCutEndIsFoundByTheAnchors() {
        write(CASE, 6);
        anchors.anchor();
        write(CASE, 2);
        owner.sql("delete from record_entry where seq > 4").update();
        assertThat(book.verify(CASE)).returns(5L, RecordBook.Verification::brokenAt);
        assertThat(book.verify(CASE).message()).contains("自第 5 条起被截去", "第 6 条");
    }

    @Test
    void aChainThatVanishedOrWasWrittenAnewIsFoundByTheAnchors() {
        write(CASE, 3);
        write("JJ-A01-2026-0002", 3);
        anchors.anchor();
        owner.sql("delete from record_entry where chain = ?").param(CASE).update();
        write(CASE, 3);
        owner.sql("delete from record_entry where chain = ?")
                .param("JJ-A01-2026-0002")
                .update();
        assertThat(anchors.broken())
                .extracting(RecordBook.Verification::chain)
                .containsExactly(CASE, "JJ-A01-2026-0002");
        assertThat(book.verify(CASE).message()).contains("整段改写");
    }

    @Test
    void anchorsThemselvesAreChainedAndHeldAgainstTheFileOutside() throws IOException {
        write(CASE, 2);
        anchors.anchor();
        anchors.anchor();
        write("admin/accounts", 1);
        anchors.anchor();
        assertThat(anchors.verifyAnchors())
                .matches(RecordBook.Verification::whole)
                .returns(3L, RecordBook.Verification::entries);
        assertThat(Files.readAllLines(anchorFile())).hasSize(3);
        owner.sql("delete from record_anchor_head where anchor = 3").update();
        owner.sql("delete from record_anchor where seq = 3").update();
        assertThat(anchors.verifyAnchors()).returns(3L, RecordBook.Verification::brokenAt);
        write(CASE, 1);
        assertThatThrownBy(() -> anchors.anchor())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("anchor 3");
    }

    @Test
    void theFileCatchesUpAfterACrash() throws IOException {
        write(CASE, 1);
        anchors.anchor();
        String whole = Files.readString(anchorFile());
        anchors.anchor();
        Files.writeString(anchorFile(), whole + "{\"at\":\"20");
        anchors.anchor();
        assertThat(Files.readAllLines(anchorFile())).hasSize(3);
        assertThat(anchors.verifyAnchors().whole()).isTrue();
    }

    @Test
    void anExportIsVerifiedWithoutTheSystem() throws IOException {
        write(CASE, 4);
        anchors.anchor();
        String export = new RecordExport(book, Clock.systemUTC()).of(CASE);
        Path file = Files.writeString(folder.resolve("record.json"), export);
        Path edited = Files.writeString(folder.resolve("edited.json"), export.replace("张三", "王五"));
        owner.sql("delete from record_entry where seq = 4").update();
        Path cut = Files.writeString(folder.resolve("cut.json"), new RecordExport(book, Clock.systemUTC()).of(CASE));

        assertThat(said(0, file.toString(), anchorFile().toString())).contains("完整：共 4 条，与 1 个锚点一致");
        assertThat(said(1, edited.toString())).contains("第 1 条的内容被改动");
        assertThat(said(0, cut.toString())).contains("末尾是否被截去无法判断");
        assertThat(said(1, cut.toString(), anchorFile().toString())).contains("自第 4 条起被截去");
        assertThat(said(2)).contains("用法");
        assertThat(said(2, folder.resolve("none.json").toString())).contains("无法读取");
        assertThat(said(2, file.toString(), folder.resolve("none.log").toString()))
                .contains("不存在");
    }

    private static String said(int exit, String... arguments) {
        var standard = System.out;
        var caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            assertThat(VerifyRecord.run(arguments)).isEqualTo(exit);
        } finally {
            System.setOut(standard);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
