package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {

    @Test
    void fillsWhatTheCaseGivesAndLeavesOutSectionsWithoutValue() {
        WordingText filled = Wordings.fill(
                body("{{applicant}}：{{#voteResult}}经表决（{{voteResult}}），{{/voteResult}}同意。{{^amount}}金额另定。{{/amount}}"),
                Map.of("applicant", "甲<乙>&“丙”", "voteResult", ""));
        assertThat(filled.body()).isEqualTo("甲<乙>&“丙”：同意。金额另定。");
    }

    @Test
    void whatIsFilledInIsNeverReadAsATemplate() {
        assertThat(Wordings.fill(body("{{applicant}}"), Map.of("applicant", "{{amount}}"))
                        .body())
                .isEqualTo("{{amount}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{amout}}",
                "{{#ammount}}x{{/ammount}}",
                "{{^nobody}}x{{/nobody}}",
                "{{applicant.class}}",
                "{{.}}",
                "{{this}}",
                "{{> /etc/passwd}}",
                "{{{password}}}",
                "{{#amount}}{{inner}}{{/amount}}",
                "{{=<% %>=}}<%password%>"
            })
    void anUnknownFieldIsRefusedByName(String text) {
        assertThatThrownBy(() -> Wordings.check(body(text))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("template-refused");
            assertThat(problem.fields()).hasSize(1);
            assertThat(problem.fields().get(0).field()).isEqualTo("body");
            assertThat(problem.fields().get(0).rule()).isEqualTo("template-field");
            assertThat(problem.getMessage()).contains("正文用了没有的占位符“");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{applicant", "{{#amount}}x", "x{{/amount}}", "{{#amount}}x{{/year}}"})
    void aBrokenPlaceholderIsSaidInWords(String text) {
        assertThatThrownBy(() -> Wordings.check(body(text))).hasMessageContaining("占位符写法不完整");
    }

    @Test
    void everyPartHasItsLength() {
        assertThatThrownBy(() -> Wordings.check(new WordingText("", "", "", "")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.fields()).hasSize(3));
        assertThatThrownBy(() -> Wordings.check(body("长".repeat(5001)))).hasMessageContaining("最多 5000 个字");
        assertThatThrownBy(() -> Wordings.check(body("a\u0000b"))).hasMessageContaining("控制字符");
    }

    private static WordingText body(String text) {
        return new WordingText("关于{{subject}}的批复", "{{applicant}}", text, "");
    }
}
