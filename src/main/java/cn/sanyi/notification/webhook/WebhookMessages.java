package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.notification.delivery.Outbound;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is posted: for robots Markdown with a link, or text where there is no link to give; JSON of our own otherwise. */
@Component
class WebhookMessages {

    /** Robots take 2,048 bytes of text at least; a character has three. */
    private static final int LONGEST = 600;

    private final NoticeProperties properties;
    private final JsonMapper json;

    WebhookMessages(NoticeProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    String body(WebhookStyle style, Outbound message) {
        @Nullable String link = properties.link(message.link());
        return json.writeValueAsString(
                switch (style) {
                    case WECOM -> robot("content", message, link);
                    case DINGTALK -> robot("text", message, link);
                    case PLAIN -> plain(message, link);
                });
    }

    private static Map<String, Object> robot(String markdownField, Outbound message, @Nullable String link) {
        String title = "三医审批 · " + message.kind().label();
        String text = harmless(message.text());
        if (link == null) {
            return Map.of("msgtype", "text", "text", Map.of("content", title + "\n" + text));
        }
        Map<String, String> markdown = new LinkedHashMap<>();
        markdown.put("title", title);
        markdown.put(markdownField, "**%s**\n\n%s\n\n[打开办理页面](%s)".formatted(title, text, link));
        return Map.of("msgtype", "markdown", "markdown", markdown);
    }

    private static Map<String, Object> plain(Outbound message, @Nullable String link) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("eventId", message.eventId().toString());
        plain.put("sequence", message.sequence());
        plain.put("kind", message.kind().name());
        plain.put("kindLabel", message.kind().label());
        plain.put("caseNumber", message.caseNumber());
        plain.put("text", message.text());
        plain.put("link", link);
        plain.put("at", message.at().toString());
        return plain;
    }

    /** What would be a mark, a link or a call to somebody in a chat is shown as the wide character that looks like it. */
    private static String harmless(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(each -> "[]<>*`#@_~|\\!".indexOf(each) < 0 ? each : each + 0xFEE0)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
