package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.organization.Texts;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as an administrator asks for it.
 *
 * @param unit code, with or without the name behind it; only read for a new one
 * @param url empty in a change: the one it has
 * @param secret empty in a change: the one it has; {@code -} for none
 * @param kinds at least one
 */
public record WantedWebhook(
        @Nullable String unit,
        @Nullable String name,
        @Nullable String style,
        @Nullable String url,
        @Nullable String secret,
        @Nullable List<String> kinds,
        @Nullable String reason) {

    private static final Texts.Rule NAME = new Texts.Rule("webhook-name", "name", "名称", 2, 60);
    private static final Texts.Rule SECRET = new Texts.Rule("webhook-secret", "secret", "密钥", 8, 200);
    private static final int LONGEST_URL = 500;

    /** @param before null for a new one */
    Webhook checked(UUID id, UUID unit, @Nullable Webhook before, boolean http) {
        return new Webhook(
                id,
                unit,
                Texts.checked(NAME, name),
                chosenStyle(),
                isEmpty(url) && before != null ? before.url() : typedUrl(http),
                keptSecret(before),
                chosenKinds(),
                before == null || before.active());
    }

    private WebhookStyle chosenStyle() {
        return Arrays.stream(WebhookStyle.values())
                .filter(each -> each.name().equals(style))
                .findFirst()
                .orElseThrow(() -> Texts.refused("webhook-style", "style", "请选择类型。"));
    }

    private URI typedUrl(boolean http) {
        String typed = url == null ? "" : url.strip();
        URI read = typed.length() > LONGEST_URL || !typed.matches("[!-~]+") ? null : parsed(typed);
        if (read == null || read.getHost() == null || read.getRawUserInfo() != null || read.getRawFragment() != null) {
            throw Texts.refused("webhook-url", "url", "地址须是完整的网址，最多 %d 个字符，不含用户名、口令和“#”。".formatted(LONGEST_URL));
        }
        if (!"https".equals(read.getScheme()) && !(http && "http".equals(read.getScheme()))) {
            throw Texts.refused("webhook-url", "url", "地址须以 https:// 开头。");
        }
        return read;
    }

    private static @Nullable URI parsed(String typed) {
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private @Nullable String keptSecret(@Nullable Webhook before) {
        if (secret == null || secret.isBlank()) {
            return before == null ? null : before.secret();
        }
        return "-".equals(secret.strip()) ? null : Texts.checked(SECRET, secret);
    }

    private Set<NoticeKind> chosenKinds() {
        Set<NoticeKind> wanted = (kinds == null ? List.<String>of() : kinds)
                .stream()
                        .map(name -> Arrays.stream(NoticeKind.values())
                                .filter(kind -> kind.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> Texts.refused("notice-kind", "kinds", "没有这种通知。")))
                        .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            throw Texts.refused("webhook-kinds", "kinds", "至少选择一种通知。");
        }
        return wanted;
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
