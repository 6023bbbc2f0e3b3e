package cn.sanyi.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people might put into a form: in order, nearly in order, and nonsense, as far as a browser lets them. */
final class RandomSubmissions {

    private static final List<String> AMOUNTS = List.of(
            "0",
            "0.00",
            "-0",
            "0.01",
            "-5",
            "12.345",
            ".5",
            "5.",
            "1e3",
            "1e-3",
            "00012.50",
            "99",
            "100",
            "999.99",
            "1000",
            "99999999999.99",
            "100000000000",
            "99999999999.991",
            "-99999999999.99",
            "-100000000000.00");
    private static final List<Double> NUMBERS =
            List.of(-11.0, -10.0, -1.0, 0.0, 0.5, 1.0, 1.25, 60.0, 61.0, 2019.0, 2020.0, 2099.0, 2100.0, 2025.5);
    private static final List<String> FOR_PATTERNS =
            List.of("AB-1", "AB-1234", "AB-12345", "ab-1", "AB-1 ", "", "ac", "abc", "xxbc", "xbcx", "cc");
    private static final List<String> LETTERS =
            List.of("医", "共", "体", "a", "Z", "9", " ", "\u00A0", "\uFEFF", "😀", "<b>", "&", "\"", "{{x}}");
    private static final List<String> DAYS = List.of("2026-03-31", "2024-02-29", "1999-12-31");
    private static final int MOST_ROWS = 4;

    private final Random random;
    private final JsonNode context;
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private boolean tidy;

    RandomSubmissions(long seed, JsonNode context) {
        this.random = new Random(seed);
        this.context = context;
    }

    List<ObjectNode> of(JsonNode form, int count) {
        return IntStream.range(0, count).mapToObj(n -> next(form)).toList();
    }

    private ObjectNode next(JsonNode form) {
        tidy = random.nextInt(3) == 0;
        return fields(form, json.objectNode());
    }

    private ObjectNode fields(JsonNode container, ObjectNode data) {
        for (Component component : Component.in(container)) {
            if (component.isGroup()) {
                fields(component.node(), data);
            } else if (component.isList()) {
                rows(component, data);
            } else if (component.isInput() && (tidy || random.nextInt(8) > 0)) {
                data.set(component.name(), value(component));
            }
        }
        return data;
    }

    private void rows(Component list, ObjectNode data) {
        int least = list.property("minRows", 0);
        int most = Math.min(list.property("maxRows", MOST_ROWS), MOST_ROWS);
        int rows = least + random.nextInt(most - least + 1);
        var array = data.putArray(list.name());
        IntStream.range(0, rows).forEach(row -> array.add(fields(list.node(), json.objectNode())));
    }

    private JsonNode value(Component field) {
        return switch (field.type()) {
            case "number" -> field.isNumberAsText() ? amount(field) : number(field);
            case "checkbox" -> json.booleanNode(tidy || random.nextBoolean());
            case "select", "radio" -> choice(field);
            case "checklist", "taglist" -> choices(field);
            case "datetime" -> day(field);
            default -> json.stringNode(text(field));
        };
    }

    private JsonNode amount(Component field) {
        return json.stringNode(tidy ? inRange(field, 2).toPlainString() : any(AMOUNTS));
    }

    private JsonNode number(Component field) {
        double number = tidy ? inRange(field, 0).doubleValue() : any(NUMBERS);
        return json.numberNode(number);
    }

    private BigDecimal inRange(Component field, int decimals) {
        BigDecimal min = orElse(Decimals.read(field.rule("min")), BigDecimal.ZERO);
        BigDecimal max = orElse(Decimals.read(field.rule("max")), BigDecimal.TEN);
        BigDecimal drawn = min.add(max.subtract(min).multiply(BigDecimal.valueOf(random.nextDouble())));
        return drawn.setScale(decimals, RoundingMode.HALF_EVEN).max(min).min(max);
    }

    private String text(Component field) {
        int min = field.rule("minLength").asInt(0);
        if (!field.rule("pattern").isMissingNode()) {
            return any(FOR_PATTERNS.stream()
                    .filter(text -> !tidy || fits(field, text, min))
                    .toList());
        }
        int max = field.rule("maxLength").asInt(5);
        int length = tidy
                ? min + random.nextInt(max - min + 1)
                : List.of(0, 1, min, Math.max(0, min - 1), max, max + 1).get(random.nextInt(6));
        return tidy ? "医".repeat(length) : mixed(length);
    }

    private static boolean fits(Component field, String text, int min) {
        return text.length() >= min && FormPatterns.finds(field.rule("pattern").asString(), text);
    }

    /** Text of about the wanted length, with blanks of all kinds. */
    private String mixed(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(4) > 0 ? "共" : any(LETTERS));
        }
        return text.toString();
    }

    private JsonNode choice(Component field) {
        List<JsonNode> offered = offered(field);
        return !tidy && random.nextInt(4) == 0 ? json.nullNode() : any(offered);
    }

    private JsonNode choices(Component field) {
        var chosen = json.arrayNode();
        offered(field).stream().filter(option -> tidy || random.nextInt(3) == 0).forEach(chosen::add);
        return chosen;
    }

    private List<JsonNode> offered(Component field) {
        String key = field.text("valuesKey");
        JsonNode options = key.isEmpty() ? field.node().path("values") : context.path(key);
        return options.values().stream().map(option -> option.path("value")).toList();
    }

    private JsonNode day(Component field) {
        return json.stringNode(field.text("subtype").equals("time") ? "08:30" : any(DAYS));
    }

    private static BigDecimal orElse(@Nullable BigDecimal number, BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
