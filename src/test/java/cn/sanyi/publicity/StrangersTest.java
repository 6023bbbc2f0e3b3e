package cn.sanyi.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without an account reads: of cases only what was made public. Which addresses are open, the authorization matrix says. */
class StrangersTest extends SanyiTest {

    private Visitor visitor() {
        return new Visitor(port);
    }

    @Test
    void nothingOfACaseWithoutANoticeShowsAnywhere() {
        Plans plans = new Plans(this::as, "JJ");
        String number = plans.signed();
        String title = plans.desk("office")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("title")
                .asString();
        String document = plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .path(0)
                .path("id")
                .asString();
        for (String path : List.of(
                "/public",
                "/public/notices",
                "/public/documents",
                "/guide",
                "/guide/surplus-allocation",
                "/guide/surplus-allocation?place=JJ",
                "/coverage/clauses/Q56-15",
                "/api/v1/public/clauses/Q56-15",
                "/api/v1/public/notices",
                "/api/v1/public/documents")) {
            Visitor.Page page = visitor().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain(number, title, document);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public",
                "/public/notices",
                "/public/documents",
                "/guide",
                "/guide/surplus-allocation",
                "/coverage/clauses/Q56-15",
                "/api/v1/public/notices"
            })
    void readingSetsNoCookieAndMayBeKeptForAMinute(String path) {
        Visitor reader = visitor();
        Visitor.Page page = reader.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(reader.hasCookie()).isFalse();
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(page.header("Vary")).containsIgnoringCase("Cookie");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.text()).doesNotContain("_csrf");
    }

    @Test
    void aFormIsKeptNowhereAndHasItsSession() {
        Visitor asking = visitor();
        Visitor.Page form = asking.get("/public/answer");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(asking.hasCookie()).isTrue();
        assertThat(asking.get("/public/notices").header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNotThereIsKeptNowhere() {
        Visitor.Page missing = visitor().get("/public/notices/" + UUID.randomUUID());
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Cache-Control")).contains("no-store");
        assertThat(visitor().get("/public/notices/none").status()).isIn(400, 404);
    }

    @Test
    void aNoticeShowsItsTextAndNothingElseOfItsCase() {
        Plans plans = new Plans(this::as, "JJ");
        String number = plans.signed();
        NoticeOffice office = new NoticeOffice(plans);
        String notice = office.published(number, 3);
        String page = visitor().get("/public/notices/" + notice).text();
        String json = visitor().get("/api/v1/public/notices/" + notice).text();
        assertThat(Map.of("page", page, "json", json)).allSatisfy((kind, text) -> assertThat(text)
                .contains("关于结余留用资金使用分配方案的公示")
                .doesNotContain(number, "1000000", "1,000,000", "caseNumber", "publisher"));
    }
}
