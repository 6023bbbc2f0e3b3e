package cn.sanyi.notification;

import cn.sanyi.platform.StartRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave.
 *
 * @param baseUrl address of the application as people reach it, e.g. {@code https://sanyi.example.gov.cn}; without it messages have no links
 */
@ConfigurationProperties("sanyi.notification")
public record NoticeProperties(@Nullable String baseUrl, @DefaultValue Mail mail, @DefaultValue Webhook webhook) {

    public NoticeProperties {
        if (baseUrl != null && !baseUrl.matches("https?://[^\\s?#]+")) {
            throw new StartRefused("sanyi.notification.base-url 不是网址。", "填写用户访问本系统的网址，如 https://sanyi.example.gov.cn。");
        }
    }

    /** @param from address that mails come from; needed where {@code spring.mail.host} is set */
    public record Mail(@Nullable String from) {}

    /**
     * @param allowHttp whether webhooks may go without TLS
     * @param allowedNetworks networks (CIDR) that webhooks may reach although they are not public
     */
    public record Webhook(@DefaultValue("false") boolean allowHttp, @DefaultValue List<String> allowedNetworks) {}

    /** The page's address for somebody outside; null where the application's own is not configured. */
    public @Nullable String link(String path) {
        return baseUrl == null ? null : baseUrl.replaceAll("/+$", "") + path;
    }
}
