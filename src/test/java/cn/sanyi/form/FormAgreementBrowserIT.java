package cn.sanyi.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.form.FormBrowser.Submitted;
import cn.sanyi.form.FormValidator.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Browser and server refuse the same fields with the same words. A seed of an earlier run is given by {@code -Dforms.seed}, a part of a form's path by {@code -Dforms.only}. */
class FormAgreementBrowserIT {

    private static final int SUBMISSIONS = 300;
    private static final long SEED = Long.getLong("forms.seed", System.nanoTime());

    private static final String ONLY = System.getProperty("forms.only", "");

    private static FormBrowser browser;

    private final FormValidator server = new CamundaFormValidator();
    private final ObjectNode context = BundledForms.context();

    @BeforeAll
    static void openBrowser() {
        browser = new FormBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    static Stream<Path> forms() {
        return BundledForms.filesAndEveryKind().filter(file -> file.toString().contains(ONLY));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void browserAndServerRefuseTheSameFieldsWithTheSameWords(Path file) {
        JsonNode form = BundledForms.schema(file);
        List<ObjectNode> cases = new RandomSubmissions(SEED, context).of(form, SUBMISSIONS);

        List<Submitted> submitted = browser.submit(form, context, cases);

        assertThat(submitted).hasSize(SUBMISSIONS).allSatisfy(one -> agree(form, one));
        long refused =
                submitted.stream().filter(one -> !one.refusals().isEmpty()).count();
        assertThat(refused).as("refused with seed %d", SEED).isBetween(1L, SUBMISSIONS - 1L);
        System.out.printf(
                "%s: %d submissions agreed, %d of them refused, seed %d %s%n",
                file.getFileName(), SUBMISSIONS, refused, SEED, messages(submitted));
    }

    private void agree(JsonNode form, Submitted one) {
        Result result = server.check(form, (ObjectNode) one.data(), context);
        List<String> refusals = result.problems().stream()
                .map(field -> field.field() + " " + field.message())
                .toList();

        assertThat(refusals)
                .as("seed %d, submitted %s", SEED, one.data())
                .containsExactlyInAnyOrderElementsOf(one.refusals());
        if (refusals.isEmpty()) {
            sameSums(form, one.data(), result.data());
        }
    }

    /** The browser's sums are binary fractions, the server's are exact; to the fen they are the same. */
    private static void sameSums(JsonNode form, JsonNode sent, JsonNode kept) {
        for (Component component : Component.in(form)) {
            if (component.isGroup()) {
                sameSums(component.node(), sent, kept);
            } else if (component.isExpression() && sent.path(component.name()).isNumber()) {
                assertThat(new BigDecimal(kept.path(component.name()).asString()))
                        .isEqualByComparingTo(sent.path(component.name()).decimalValue());
            }
        }
    }

    /** How often each sentence was said, whatever numbers it named. */
    private static Map<String, Integer> messages(List<Submitted> submitted) {
        Map<String, Integer> counted = new TreeMap<>();
        submitted.forEach(one -> one.refusals()
                .forEach(refusal -> counted.merge(
                        refusal.substring(refusal.indexOf(' ') + 1).replaceAll("-?\\d[\\d.]*", "…"), 1, Integer::sum)));
        return counted;
    }
}
