package cn.sanyi.document.archive;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** JSON as XML without loss: one element a value, its name and kind as attributes. Same JSON, same bytes. */
final class ArchiveXml {

    static final String NAMESPACE = "urn:sanyi:archive:1";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder xml = new StringBuilder(HEAD);

    private ArchiveXml() {}

    static String of(String root, JsonNode value) {
        var written = new ArchiveXml();
        written.xml
                .append('<')
                .append(root)
                .append(" xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
        value.properties().forEach(each -> written.value(each, 1));
        return written.xml.append("</").append(root).append(">\n").toString();
    }

    private void value(Map.Entry<String, JsonNode> named, int depth) {
        value(" name=\"" + text(named.getKey()) + "\"", named.getValue(), depth);
    }

    private void value(String name, JsonNode value, int depth) {
        String kind = kind(value);
        xml.append(" ".repeat(depth))
                .append("<value")
                .append(name)
                .append(" type=\"")
                .append(kind)
                .append('"');
        if (value.isObject()) {
            xml.append(">\n");
            value.properties().forEach(each -> value(each, depth + 1));
            xml.append(" ".repeat(depth)).append("</value>\n");
        } else if (value.isArray()) {
            xml.append(">\n");
            value.values().forEach(each -> value("", each, depth + 1));
            xml.append(" ".repeat(depth)).append("</value>\n");
        } else if (value.isNull()) {
            xml.append("/>\n");
        } else {
            scalar(value.isString() ? value.asString() : value.toString());
        }
    }

    private void scalar(String text) {
        if (text.codePoints().allMatch(ArchiveXml::isXml)) {
            xml.append('>').append(text(text)).append("</value>\n");
        } else {
            String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            xml.append(" encoding=\"base64\">").append(encoded).append("</value>\n");
        }
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
            default -> "string";
        };
    }

    /** Line ends are written as references: a parser would change them. */
    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
