package cn.sanyi.notification.mail;

import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.notification.delivery.Outbound;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a mail says. Templates have no logic and no access to anything but what they are given; HTML escapes all of it. */
@Component
class MailText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Template plain =
            template("notices.txt.mustache", Mustache.compiler().escapeHTML(false));
    private final Template html =
            template("notices.html.mustache", Mustache.compiler().escapeHTML(true));
    private final NoticeProperties properties;
    private final Clock clock;

    MailText(NoticeProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** A line without breaks. */
    String subject(List<Outbound> messages) {
        Outbound first = messages.get(0);
        String about = first.digest()
                ? "每日摘要：%d 条通知".formatted(messages.size())
                : first.kind().label() + (first.caseNumber() == null ? "" : "：" + first.caseNumber());
        return ("【三医审批】" + about).replaceAll("\\p{Cntrl}+", " ");
    }

    String plain(List<Outbound> messages) {
        return plain.execute(values(messages));
    }

    String html(List<Outbound> messages) {
        return html.execute(values(messages));
    }

    private Map<String, Object> values(List<Outbound> messages) {
        return Map.of(
                "digest",
                messages.get(0).digest(),
                "count",
                messages.size(),
                "notices",
                messages.stream().map(this::values).toList());
    }

    private Map<String, Object> values(Outbound message) {
        String link = properties.link(message.link());
        return Map.of(
                "kind",
                message.kind().label(),
                "text",
                message.text(),
                "at",
                MINUTE.format(message.at().atZone(clock.getZone())),
                "links",
                link == null ? List.of() : List.of(Map.of("address", link)));
    }

    private static Template template(String name, Mustache.Compiler compiler) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(MailText.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return compiler.compile(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
