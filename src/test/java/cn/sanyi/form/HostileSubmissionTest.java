package cn.sanyi.form;

import static cn.sanyi.form.BundledForms.context;
import static cn.sanyi.form.BundledForms.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.form.FormValidator.Result;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What no browser sends and somebody will: it is refused, quickly, and nothing of it is kept. */
class HostileSubmissionTest {

    private static final FormValidator VALIDATOR = new CamundaFormValidator();

    @BeforeAll
    static void theExpressionEngineIsWarm() {
        VALIDATOR.check(BundledForms.everyKind(), data("{}"), context());
    }

    private static Result quickly(Supplier<ObjectNode> submission) {
        ObjectNode data = submission.get();
        return Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> VALIDATOR.check(BundledForms.everyKind(), data, context()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "1.5",
                "true",
                "\"x\"",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "[{}]",
                "{\"a\":{}}",
                "1e400",
                "-0",
                "123456789012345678901234567890123456789012345678901234567890123"
            })
    void anyTypeInAnyFieldIsAnswered(String value) {
        JsonNode node = BundledForms.JSON.readTree(value);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        FormLint.sources(BundledForms.everyKind()).forEach(source -> data.set(source.component(), node));
        FormLint.sources(BundledForms.everyKind()).forEach(source -> row.set(source.component(), node));

        assertThat(quickly(() -> data).problems()).isNotEmpty();
        assertThat(quickly(() -> data.deepCopy().set("lines", data.arrayNode().add(row)))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void aListAsDeepAsTheParserAllowsIsAnswered() {
        ArrayNode deep = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        ArrayNode nested = deep;

        assertThat(quickly(() -> data("{}").set("kind", nested).<ObjectNode>set("lines", nested))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void aMillionRowsAreRefusedWithoutBeingRead() {
        Result result = quickly(() -> {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < 1_000_000; i++) {
                rows.addNull();
            }
            return data("{}").set("lines", rows);
        });

        assertThat(result.problems()).extracting("message").contains("最多填写 5 行");
        assertThat(result.problems()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void aMillionNamesAreRefusedInAFewWords() {
        Result result = quickly(() -> {
            ObjectNode data = data("{}");
            for (int i = 0; i < 1_000_000; i++) {
                data.put("k".repeat(80) + i, i);
            }
            return data;
        });

        assertThat(result.problems()).hasSize(300);
        assertThat(result.problems().get(299).field()).hasSizeLessThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "phrase", "story", "budget", "day", "hour", "kind"})
    void aTextOfTenMillionCharactersIsRefused(String field) {
        Result result = quickly(() -> data("{}").put(field, "c".repeat(10_000_000)));

        assertThat(result.problems()).extracting("field").contains(field);
        assertThat(result.data().has(field)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "-1e999999999",
                "9e2147483647",
                "1e-2147483648",
                "0e999999999",
                "-0",
                "."
            })
    void aNumberThatWouldFillTheMemoryIsAnswered(String number) {
        ObjectNode row = data("{}").put("amount", number);

        quickly(() -> data("{}")
                .put("budget", number)
                .<ObjectNode>set("lines", row.arrayNode().add(row)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "\uD800", "a\uDC00b", "\u0085"})
    void textThatTheDatabaseCannotKeepIsRefused(String text) {
        Result result = quickly(() -> data("{}").put("story", text));

        assertThat(result.problems()).extracting("field", "message").contains(tuple("story", "含有不能保存的字符"));
    }

    @Test
    void aOneLineFieldTurnsLineBreaksIntoBlanks() {
        Result result = quickly(() -> data("{}").put("whyUrgent", "甲\n乙").put("urgency", "urgent"));

        assertThat(result.data().path("whyUrgent").asString()).isEqualTo("甲 乙");
    }

    @Test
    void aLineBreakAtTheEndDoesNotSlipThroughAPattern() {
        assertThat(quickly(() -> data("{}").put("code", "AB-1\n")).problems())
                .extracting("message")
                .contains("须为两个大写字母加编号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "20260101", "2026-1-1", "+12026-01-01", "2026-01-01T00:00", "昨天"})
    void aDayThatIsNoneIsRefused(String day) {
        assertThat(quickly(() -> data("{}").put("day", day)).problems())
                .extracting("message")
                .contains("日期格式不正确");
    }
}
