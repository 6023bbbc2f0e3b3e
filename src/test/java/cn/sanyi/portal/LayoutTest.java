package cn.sanyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.sanyi.document.DisclosureLedger;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LayoutTest {

    private static final Actor CLERK = new Actor(
            UUID.fromString("00000000-0000-0000-0000-000000000007"),
            "陈晓<敏>",
            List.of(new Actor.Held(UUID.randomUUID(), "晋江市医疗保障局", "HSA", "JJ", PostKind.CLERK)));

    private final LayoutModel model = new LayoutModel(
            new MockEnvironment(),
            List.of(new AdministrationPage(PostKind.AUDITOR, "/admin/audit", "审计", 10)),
            mock(DisclosureLedger.class));
    private final TemplateRendering templates = new TemplateRendering();

    @Test
    void theFrameNamesThePersonAndTheirPostsEscaped() throws Exception {
        assertThat(page("error/404", CLERK))
                .contains("陈晓&lt;敏&gt;", "晋江市医疗保障局 · 经办", "content=\"00000000-0000-0000-0000-000000000007\"")
                .contains("data-keep-alive=\"/sanyi/api/v1/session\"");
    }

    @Test
    void scriptsGetTheCsrfTokenAndTheirHashedNames() throws Exception {
        assertThat(page("error/403", CLERK))
                .contains("name=\"_csrf\" content=\"secret\"", "name=\"_csrf_header\" content=\"X-CSRF-TOKEN\"")
                .contains(
                        "src=\"/sanyi" + new Assets().url("app.js") + "\"",
                        "href=\"/sanyi" + new Assets().url("sanyi.css") + "\"");
    }

    @Test
    void noPageCarriesInlineScriptOrStyle() throws Exception {
        assertThat(page("error", CLERK))
                .doesNotContain("<style", "style=", "onclick", "javascript:")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    @Test
    void administrationIsOnlyInTheNavigationOfAdministrators() throws Exception {
        var auditor = new Actor(
                UUID.randomUUID(),
                "审计员",
                List.of(new Actor.Held(UUID.randomUUID(), "平台", "PLATFORM", "QZ", PostKind.AUDITOR)));

        assertThat(page("error/404", CLERK)).doesNotContain("/admin");
        assertThat(page("error/404", auditor)).contains("href=\"/sanyi/admin/audit\"");
    }

    @Test
    void aProblemOnAPageSaysWhatAndWhy() throws Exception {
        assertThat(page("error", CLERK, Map.of("status", 422, "code", "plan-late", "message", "方案已超过报送期限。")))
                .contains("方案已超过报送期限。", "plan-late（422）");
    }

    @Test
    void anInnerErrorTellsNothingOfTheInside() throws Exception {
        assertThat(page("error", null, Map.of("status", 500, "message", "could not execute statement")))
                .contains("系统出错了")
                .doesNotContain("could not execute statement");
    }

    private String page(String name, Actor actor) throws Exception {
        return page(name, actor, Map.of());
    }

    private String page(String name, Actor actor, Map<String, Object> attributes) throws Exception {
        Map<String, Object> all = new HashMap<>(attributes);
        all.put("actor", model.actor(actor));
        all.put("administration", model.administration(actor));
        return templates.render(name, all);
    }
}
