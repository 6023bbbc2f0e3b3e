package cn.sanyi.notification.mail;

import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.platform.StartRefused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured; without one nothing is sent by mail, and nobody is offered to be. */
@Component
@EnableConfigurationProperties(NoticeProperties.class)
public class MailServer {

    private final @Nullable JavaMailSender sender;
    private final @Nullable String from;

    MailServer(ObjectProvider<JavaMailSender> sender, NoticeProperties properties) {
        this.sender = sender.getIfAvailable();
        this.from = properties.mail().from();
        if (this.sender != null && (from == null || from.indexOf('@') < 1)) {
            throw new StartRefused("设置了邮件服务器 spring.mail.host，但没有发件地址。", "填写 sanyi.notification.mail.from。");
        }
    }

    public boolean isConfigured() {
        return sender != null;
    }

    Optional<JavaMailSender> sender() {
        return Optional.ofNullable(sender);
    }

    /** Only asked for where there is a server. */
    String from() {
        return Objects.requireNonNull(from);
    }
}
