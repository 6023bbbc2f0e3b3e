package cn.sanyi.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.unbescape.html.HtmlEscape;

/** A page as somebody gets it: where it leads, and what on it nobody meant to show. */
final class SeenPage {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "title");
    private static final Set<String> LITERAL = Set.of("script", "style", "code", "pre", "textarea", "title");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** What a missing value, a forgotten label or an expression nobody evaluated leaves behind. */
    private static final Pattern MISSING = Pattern.compile(
            "\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\?\\?|[{}]|cn\\.sanyi\\.|Optional\\[|@[0-9a-f]{6,}\\b");

    /** A code where people expect a word; where it is meant it stands as code, or names the page. Units have codes that people know: {@code JJ-HEALTH}. */
    private static final Pattern CODE = Pattern.compile("(?<!-)\\b[A-Z]{2,}_[A-Z_]{2,}\\b");

    /** A field of a template of replies, which administrators write themselves. */
    private static final Pattern FIELD = Pattern.compile("\\{\\{[#/^]?\\w+}}");

    private final List<Element> elements = new ArrayList<>();
    private final Set<String> flaws = new LinkedHashSet<>();

    SeenPage(String html) {
        try {
            Document document = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html);
            walk(document, elements::add);
            headings();
            names();
            texts(document);
        } catch (ParseException broken) {
            throw new AssertionError("not HTML", broken);
        }
    }

    Set<String> flaws() {
        return flaws;
    }

    /** Addresses the page itself asks for or offers without a form that changes something. */
    Stream<String> links() {
        return Stream.concat(
                elements.stream().flatMap(SeenPage::addresses).map(HtmlEscape::unescapeHtml),
                elements.stream().filter(SeenPage::isQuestion).flatMap(SeenPage::questions));
    }

    private static Stream<String> addresses(Element element) {
        return Stream.of("href", "src", "hx-get", "data-schema", "data-progress", "data-live")
                .filter(element::hasAttribute)
                .map(element::getAttributeValue);
    }

    private static boolean isQuestion(Element element) {
        return element.getElementName().equals("form") && "get".equals(element.getAttributeValue("method"));
    }

    /** The addresses of a form that is sent as it came, and with the last of what each field offers. */
    private static Stream<String> questions(Element form) {
        var fields = new ArrayList<Element>();
        walk(form, field -> {
            if (field.hasAttribute("name") && !"checkbox".equals(field.getAttributeValue("type"))) {
                fields.add(field);
            }
        });
        return Stream.concat(Stream.of(form), fields.stream().filter(field -> field.getElementName()
                        .equals("select")))
                .map(changed -> question(form, fields, changed));
    }

    private static String question(Element form, List<Element> fields, Element changed) {
        return HtmlEscape.unescapeHtml(form.getAttributeValue("action"))
                + fields.stream()
                        .map(field -> field.getAttributeValue("name") + "=" + encoded(value(field, field == changed)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(HtmlEscape.unescapeHtml(text), StandardCharsets.UTF_8);
    }

    private static String value(Element field, boolean last) {
        var options = new ArrayList<Element>();
        walk(field, options::add);
        return options.stream()
                .filter(option ->
                        !field.hasAttribute("required") || !given(option).isEmpty())
                .reduce((one, other) -> last ? other : one)
                .map(SeenPage::given)
                .orElseGet(() -> field.hasAttribute("required") && given(field).isEmpty()
                        ? field.getAttributeValue("min")
                        : given(field));
    }

    private static String given(Element field) {
        return field.hasAttribute("value") ? field.getAttributeValue("value") : "";
    }

    /** Whether it shows something other than that there is nothing. */
    boolean hasContent() {
        return elements.stream().noneMatch(element -> classes(element).contains("empty"));
    }

    private static List<String> classes(Element element) {
        return element.hasAttribute("class")
                ? List.of(element.getAttributeValue("class").split("\\s+"))
                : List.of();
    }

    private void headings() {
        for (Element heading : elements) {
            if (HEADINGS.contains(heading.getElementName())
                    && (!CHINESE.matcher(text(heading)).find() || isMissing(text(heading)))) {
                flaws.add("heading <" + heading.getElementName() + ">: “"
                        + text(heading).strip() + "”");
            }
        }
        long first = elements.stream()
                .filter(each -> each.getElementName().equals("h1"))
                .count();
        if (first != 1) {
            flaws.add(first + " headings of the first level");
        }
    }

    private void names() {
        Set<String> ids = new HashSet<>();
        for (Element element : elements) {
            if (element.hasAttribute("id") && !ids.add(element.getAttributeValue("id"))) {
                flaws.add("two elements with the id " + element.getAttributeValue("id"));
            }
            if (Set.of("a", "button").contains(element.getElementName())
                    && text(element).isBlank()
                    && !element.hasAttribute("aria-label")) {
                flaws.add("nameless " + element.getElementName() + " " + element.getAttributeMap());
            }
        }
    }

    private void texts(INestableNode node) {
        for (INode child : node.getChildren()) {
            if (child instanceof Text text && isArtefact(HtmlEscape.unescapeHtml(text.getContent()))) {
                flaws.add("text: “" + text.getContent().strip() + "”");
            } else if (child instanceof Element element && !LITERAL.contains(element.getElementName())) {
                texts(element);
            }
        }
    }

    private static boolean isMissing(String text) {
        return MISSING.matcher(FIELD.matcher(text).replaceAll("")).find();
    }

    private static boolean isArtefact(String text) {
        return isMissing(text) || CODE.matcher(text).find();
    }

    private static String text(INestableNode node) {
        var text = new StringBuilder();
        for (INode child : node.getChildren()) {
            if (child instanceof Text own) {
                text.append(HtmlEscape.unescapeHtml(own.getContent()));
            } else if (child instanceof INestableNode inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private static void walk(INestableNode node, Consumer<Element> each) {
        for (INode child : node.getChildren()) {
            if (child instanceof Element element) {
                each.accept(element);
                walk(element, each);
            }
        }
    }
}
