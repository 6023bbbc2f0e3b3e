package cn.sanyi.notification.mail;

import cn.sanyi.notification.delivery.Channel;
import cn.sanyi.notification.delivery.ChannelSender;
import cn.sanyi.notification.delivery.Outbound;
import cn.sanyi.notification.delivery.Outcome;
import cn.sanyi.notification.settings.NoticeSettingsTable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a mail: one notice, or a digest. The {@code Message-ID} is the event id, so a repetition is known as one. */
@Component
class NoticeMailer implements ChannelSender {

    private final MailServer server;
    private final NoticeSettingsTable settings;
    private final MailText text;
    private final Clock clock;

    NoticeMailer(MailServer server, NoticeSettingsTable settings, MailText text, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.text = text;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Instant readyAt(UUID person, Instant now) {
        return settings.of(person).readyAt(now, clock.getZone());
    }

    @Override
    public Outcome send(UUID person, List<Outbound> messages) {
        String address = settings.of(person).mailAddress();
        if (address == null) {
            return Outcome.unwanted("收件人已不再用邮件接收");
        }
        return server.sender().map(sender -> send(sender, address, messages)).orElse(Outcome.channelDown("没有设置邮件服务器"));
    }

    private Outcome send(JavaMailSender sender, String address, List<Outbound> messages) {
        try {
            sender.send(message(sender.createMimeMessage(), address, messages));
            return Outcome.sent();
        } catch (MessagingException unwritable) {
            return Outcome.refused("邮件无法生成");
        } catch (MailException failed) {
            return MailFailures.outcome(failed);
        }
    }

    private MimeMessage message(MimeMessage message, String address, List<Outbound> messages)
            throws MessagingException {
        var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        mail.setFrom(server.from());
        mail.setTo(address);
        mail.setSubject(text.subject(messages));
        mail.setText(text.plain(messages), text.html(messages));
        mail.setSentDate(Date.from(clock.instant()));
        String domain = server.from().substring(server.from().indexOf('@') + 1);
        message.setHeader("Message-ID", "<%s@%s>".formatted(eventId(messages), domain));
        message.setHeader(
                "X-Sanyi-Sequence",
                String.valueOf(messages.get(messages.size() - 1).sequence()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** That of a digest follows from what is in it. */
    private static UUID eventId(List<Outbound> messages) {
        String all = messages.stream().map(each -> each.eventId().toString()).reduce("", String::concat);
        return messages.get(0).digest()
                ? UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                : messages.get(0).eventId();
    }
}
