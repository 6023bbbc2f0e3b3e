package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing typed is lost, and what is refused says what and why: the draft of a plan in 安溪. */
class DraftInBrowserIT extends SanyiTest {

    private static final String TYPED = "按核定的结余留用资金安排使用，断网时写下的一句。";

    @TempDir
    Path folder;

    private String number;

    @BeforeEach
    void settled() {
        number = new Plans(this::as, "AX").settled();
    }

    @Test
    void whatCouldNotBeSavedIsThereAfterACrash() {
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.losesDrafts();
            finance.form().fill("方案说明", TYPED);
            assertThat(status(finance)).containsText("内容已存在本机", saved());
            finance.startsAgain();
            finance.openCase(number, "act");

            finance.sees("已从本机恢复");
            assertThat(finance.form().control("方案说明")).hasValue(TYPED);
            finance.picture("restored");
            assertThat(status(finance)).containsText("已保存", saved());
        }
    }

    @Test
    void aColleagueGoesOnWhereTheFirstLeftOffAndSeesWhoThatWas() {
        String first;
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.form().fill("方案说明", TYPED);
            assertThat(status(finance)).containsText("已保存", saved());
            first = finance.page()
                    .locator(".menu summary")
                    .innerText()
                    .replaceFirst("^当前用户：", "")
                    .strip();
        }
        try (var chief = at("ax-mc-chief", Person.DESK)) {
            chief.openCase(number, "act");

            assertThat(status(chief)).containsText("（" + first + "）");
            assertThat(chief.form().control("方案说明")).hasValue(TYPED);
        }
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedInItsSlot() throws Exception {
        Path disguised = Files.writeString(folder.resolve("确认书.pdf"), "<html>not a document</html>");
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            var slot = finance.page().locator("[data-slot=confirmation]");
            slot.locator("input[type=file]").setInputFiles(disguised);

            assertThat(slot.locator(".material__error")).containsText("未上传");
            finance.picture("wrong-file");
            finance.page().reload();
            finance.check();
            assertThat(slot.locator(".material")).hasCount(0);
        }
    }

    @Test
    void onAPhoneTheActStaysInReachAndCoversNothing() {
        try (var finance = at("ax-mc", Person.PHONE)) {
            finance.openCase(number, "act");
            assertThat(finance.button("提交")).isInViewport();
            assertThat(finance.isInTheOpen(finance.page().locator(".fjs-powered-by")))
                    .isTrue();
            assertThat(finance.isInTheOpen(finance.form().control("方案说明"))).isTrue();
            assertThat(finance.button("提交")).isInViewport();
            finance.screen("draft-phone");

            finance.press("提交");
            assertThat(finance.page().locator(".error-summary")).containsText("方案说明：此项必填");
        }
    }

    private static com.microsoft.playwright.Locator status(Person person) {
        return person.page().locator(".form-status");
    }

    private static ContainsTextOptions saved() {
        return new ContainsTextOptions().setTimeout(15_000);
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
