package cn.sanyi.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.form.FormLint.Finding;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLintTest {

    private static final Set<String> GRADES = Set.of("明", "推", "他地实践A", "他地实践B", "建议值");

    static Stream<Path> forms() {
        return BundledForms.filesAndEveryKind();
    }

    private static Stream<String> rulesBroken(String json) {
        return FormLint.findings("every-kind.form", json).stream().map(Finding::rule);
    }

    private static String everyKind() {
        return BundledForms.text(BundledForms.EVERY_KIND);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfTheRepositoryMayBeUsed(Path form) {
        assertThat(FormLint.findings(form.getFileName().toString(), BundledForms.text(form)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyDataFieldNamesClauseAndGrade(Path form) {
        assertThat(FormLint.sources(BundledForms.schema(form))).isNotEmpty().allSatisfy(source -> {
            assertThat(source.clause()).matches("(Q56|Q15|QYG2|QJ3)-\\d+|ZP11-\\(\\d+\\)|CALLER");
            assertThat(source.grade()).isIn(GRADES);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"id\":\"a\",\"id\":\"b\"}", "{", "<xml/>"})
    void whatIsNoJsonObjectIsNoForm(String text) {
        assertThat(rulesBroken(text)).containsExactly("form-unreadable");
    }

    /** One planted fault each: what is replaced in a good form, by what, and the rule that must find it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"every-kind\" | \"id\": \"everyKind\" | form-id",
                "\"id\": \"every-kind\", | | form-id",
                "\"schemaVersion\": 19 | \"schemaVersion\": 20 | form-version",
                "\"Camunda Platform\" | \"Camunda Cloud\" | form-platform",
                "\"id\": \"names\" | \"id\": \"code\" | form-component-id",
                "\"id\": \"names\" | \"id\": \"every-kind\" | form-component-id",
                "\"type\": \"text\" | \"type\": \"html\" | form-type",
                "\"type\": \"text\" | \"type\": \"iframe\" | form-type",
                "\"type\": \"taglist\" | \"type\": \"filepicker\" | form-type",
                "\"key\": \"days\" | \"key\": \"a.b\" | form-key",
                "\"key\": \"days\" | \"key\": \"this\" | form-key",
                "\"key\": \"days\" | \"key\": \"hours\" | form-key-twice",
                "\"key\": \"days\" | \"key\": \"lines\" | form-key-twice",
                "\"id\": \"names\" | \"id\": \"names\", \"path\": \"x\" | form-path",
                "\"label\": \"短语\" | \"label\": \" \" | form-label",
                "\"minLength\": 2, \"maxLength\": 12 | \"minLength\": 2 | form-length",
                "\"min\": 1, \"max\": 60 | \"min\": 1 | form-range",
                "\"decimalDigits\": 0, | | form-decimals",
                "\"valuesKey\": \"choices\" | \"valuesExpression\": \"=a\" | form-options",
                "\"readonly\": true, | \"readonly\": true, \"validate\": { \"required\": true }, | form-readonly",
                "\"readonly\": true, | \"readonly\": \"=days > 3\", | form-readonly",
                "\"subtype\": \"date\" | \"subtype\": \"day\" | form-subtype",
                "[ab]c$ | ([ab]+)+c$ | form-pattern",
                "[ab]c$ | [ab | form-pattern",
                "\"pattern\": \"[ab]c$\" | \"validationType\": \"phone\" | form-validation-type",
                "\"hide\": \"=urgency != | \"hide\": \"urgency != | form-feel",
                "\"hide\": \"=urgency != | \"hide\": \"=urgency !! | form-feel",
                "\"expression\": \"=if count | \"expression\": \"=if ( count | form-feel",
                "\"=if days = null | \"=if days == null | form-feel",
                "\"maxRows\": \"5\" | \"maxRows\": \"501\" | form-rows",
                "\"maxRows\": \"5\" | \"maxRows\": \"5\", \"minRows\": \"6\" | form-rows",
                "{{total}} | {{total +}} | form-feel",
                "\"grade\": \"推\", \"display\" | \"display\" | form-clause"
            })
    void eachFaultIsFoundByItsRule(String good, String bad, String rule) {
        String planted =
                everyKind().replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad));

        assertThat(planted).isNotEqualTo(everyKind());
        assertThat(rulesBroken(planted)).contains(rule);
    }

    @Test
    void anUnboundedNestingIsStopped() {
        String deep = "{\"type\":\"group\",\"id\":\"g\",\"components\":[".repeat(50) + "]}".repeat(50);

        assertThat(rulesBroken("{\"components\":[" + deep + "]}")).contains("form-depth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9A-Z]{18}$",
                "^\\d{4}-\\d{2}$",
                "(ab)?c+",
                "^(甲|乙)丙*$",
                "a{2,4}b",
                "[a\\]b]+",
                "(?:a|b){1}c",
                "^(?=.*\\d).{8,}$"
            })
    void patternsThatBrowserAndServerReadAlikeMayBeUsed(String pattern) {
        assertThat(FormPatterns.isSafe(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "(a|aa)+",
                "((a+)b?)*",
                "(a{2,})+",
                "(?<=a)b",
                "(a)\\1",
                "(?i)a",
                "\\p{L}",
                "a++",
                "[a&&b]",
                "(",
                "a{3,1}",
                "\\s+"
            })
    void patternsThatMayRunForEverOrDifferAreNot(String pattern) {
        assertThat(FormPatterns.isSafe(pattern)).isFalse();
    }
}
