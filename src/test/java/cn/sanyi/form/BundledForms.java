package cn.sanyi.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the repository, and one that has every kind of field. */
final class BundledForms {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Path FORMS = Path.of("forms");
    static final Path EVERY_KIND = Path.of("src/test/resources/forms/every-kind.form");

    private BundledForms() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> filesAndEveryKind() {
        return Stream.concat(files().stream(), Stream.of(EVERY_KIND));
    }

    static JsonNode plan() {
        return schema(FORMS.resolve("surplus-allocation/case-data.form"));
    }

    static JsonNode settlement() {
        return schema(FORMS.resolve("surplus-allocation/settlement.form"));
    }

    static JsonNode everyKind() {
        return schema(EVERY_KIND);
    }

    static JsonNode schema(Path file) {
        return JSON.readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode data(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    /** A plan in order: two usages, one share, together the distributable amount. */
    static ObjectNode aPlan() {
        return data(
                """
                {'usages': [{'usage': 'CARRY_OVER', 'purpose': '结转下年使用', 'amount': '999999.99'},
                            {'usage': 'STAFF_PAY', 'purpose': '绩效', 'amount': '.01', 'payrollApprovalNo': '晋人社〔2026〕8号'}],
                 'shares': [{'member': '3', 'amount': '1e6'}],
                 'narrative': '  按成员单位考核得分分配。  ', 'commitment': true}""");
    }

    /** What the server gives any of the forms: three options under every key they choose from. */
    static ObjectNode context() {
        ObjectNode context = data("{'distributable': '1000000.00', 'distributableText': '1,000,000.00 元'}");
        filesAndEveryKind()
                .flatMap(file -> schema(file).findValuesAsString("valuesKey").stream())
                .forEach(
                        key -> context.set(
                                key,
                                JSON.readTree(
                                        """
                        [{"value": "STAFF_PAY", "label": "人员薪酬绩效"},
                         {"value": "CARRY_OVER", "label": "结转下年"},
                         {"value": "3", "label": "丙"}]""")));
        return context;
    }
}
