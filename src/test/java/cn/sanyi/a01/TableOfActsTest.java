package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Trait;
import cn.sanyi.approval.desk.TableOfActs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of acts: one line each, and the same on the page and in the documentation. */
class TableOfActsTest extends SanyiTest {

    @Autowired
    private TableOfActs table;

    /** Where it differs, what it should be lies in {@code target/acts.md}. */
    @Test
    void theDocumentationSaysWhatTheTableSays() throws IOException {
        String expected = markdown();
        Files.writeString(Path.of("target/acts.md"), expected);
        assertThat(Files.readString(Path.of("src/docs/acts.md"))).isEqualTo(expected);
    }

    @Test
    void everyActHasItsOwnCodeAndStandsOnThePublicPage() {
        List<String> codes = entries().stream().map(ActEntry::code).toList();
        assertThat(codes).doesNotHaveDuplicates();

        Desk.Answer page = Desk.stranger(port).get("/guide/acts");

        assertThat(page.status()).isEqualTo(200);
        assertThat(codes).allMatch(code -> page.text().contains("id=\"act-" + code + "\""));
    }

    @Test
    void thePageIsNarrowedToActsThatSayAWord() {
        String page =
                Desk.stranger(port).get("/guide/acts?q=" + encoded("预留释放")).text();
        assertThat(page).contains("id=\"act-revoke\"", "open=\"open\"").doesNotContain("id=\"act-claim\"");
        assertThat(Desk.stranger(port)
                        .get("/guide/acts?q=" + encoded("<b>无</b>"))
                        .text())
                .contains("没有提到", "&lt;b&gt;无");
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void noVoteAndNoSignatureIsEverTakenOver() {
        assertThat(entries().stream()
                        .filter(entry -> entry.is(Trait.CARRIES_OVER))
                        .map(ActEntry::code))
                .doesNotContain(
                        "vote", "closeVote", "adjourn", "convene", "draftReply", "sign", "submit", "pay", "close");
    }

    private List<ActEntry> entries() {
        return table.groups().stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    private String markdown() {
        var text = new StringBuilder(
                "# Acts (办理动作)\n\nMade of the table the desk works by (`ActEntry`); a test holds it equal.\n");
        for (TableOfActs.Group group : table.groups()) {
            text.append("\n## ")
                    .append(group.name())
                    .append("\n\n")
                    .append(group.lead())
                    .append("\n\n");
            text.append("| 代码 | 动作 | 谁 | 何时 | 环节 | 任务 | 时限 | 资金 | 通知 | 记录 |\n");
            text.append("|---|---|---|---|---|---|---|---|---|---|\n");
            group.entries().forEach(entry -> text.append(line(entry)));
        }
        return text.toString();
    }

    private static String line(ActEntry entry) {
        return "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        entry.code(),
                        entry.label(),
                        entry.who(),
                        entry.during(),
                        entry.token().label(),
                        entry.itemsInWords(),
                        entry.clock(),
                        entry.ledger(),
                        entry.notices(),
                        entry.record());
    }
}
