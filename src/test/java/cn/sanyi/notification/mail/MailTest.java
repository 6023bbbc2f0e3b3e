package cn.sanyi.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.notification.delivery.DeliveryState;
import cn.sanyi.notification.delivery.Outboxes;
import cn.sanyi.notification.settings.SettingsOnPaper;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PaperDirectory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices by mail, sent to a real SMTP server. */
class MailTest {

    private static final String PLAN = "JJ-A01-2026-0001";

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final Outboxes outboxes = new Outboxes();
    private final PaperDirectory directory = new PaperDirectory();
    private final Unit office = directory.unit("JJ-MGMT_COMMITTEE_OFFICE", "晋江市医管委办公室", "MGMT_COMMITTEE_OFFICE");
    private final Actor clerk = directory.person("经办", office, PostKind.CLERK);
    private final Actor head = directory.person("负责人", office, PostKind.HEAD);
    private final SettingsOnPaper settings = new SettingsOnPaper(outboxes);
    private @Nullable MailReceivers receivers;
    private Outboxes.@Nullable Node node;

    private void ready() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        var properties = new NoticeProperties(
                "https://sanyi.example.gov.cn/",
                new NoticeProperties.Mail("notice@sanyi.example.gov.cn"),
                new NoticeProperties.Webhook(false, List.of()));
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var mailServer = new MailServer(beans.getBeanProvider(JavaMailSender.class), properties);
        receivers = new MailReceivers(mailServer, settings.table(), directory, outboxes.clock);
        node = outboxes.node(new NoticeMailer(
                mailServer, settings.table(), new MailText(properties, outboxes.clock), outboxes.clock));
    }

    @Test
    void aNoticeToAUnitReachesThoseOfItWhoGaveAnAddress() throws MessagingException, IOException {
        ready();
        settings.save(clerk, "clerk@example.cn", null, null, null);
        tell("办件 %s《<b>方案</b>&\"》到达“审查”环节，请办理。".formatted(PLAN));
        node.send();

        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("clerk@example.cn");
        assertThat(mail.getSubject()).isEqualTo("【三医审批】待办：" + PLAN);
        assertThat(mail.getMessageID())
                .isEqualTo("<%s@sanyi.example.gov.cn>"
                        .formatted(outboxes.jdbc
                                .sql("select id from notice_delivery")
                                .query(String.class)
                                .single()));
        assertThat(part(mail, "text/plain"))
                .contains("[待办] 办件 JJ-A01-2026-0001《<b>方案</b>&\"》", "https://sanyi.example.gov.cn/cases/" + PLAN);
        assertThat(part(mail, "text/html"))
                .contains("《&lt;b&gt;方案&lt;/b&gt;&amp;&quot;》", "href=\"https://sanyi.example.gov.cn/cases/" + PLAN)
                .doesNotContain("<b>");
    }

    @Test
    void nobodyIsSentToBeforeTheEndOfTheirQuietHours() {
        ready();
        settings.save(clerk, "clerk@example.cn", "09:30", "14:00", null);
        settings.save(head, "head@example.cn", "22:00", "10:00", null);
        tell("受理");
        node.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        outboxes.clock.forward(Duration.ofMinutes(239));
        node.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        outboxes.clock.forward(Duration.ofMinutes(1));
        node.send();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aDigestIsOneMailADayAndKeepsItsIdWhenItIsRepeated() throws MessagingException, IOException {
        ready();
        settings.save(clerk, "clerk@example.cn", null, null, "17");
        tell("受理");
        outboxes.clock.forward(Duration.ofHours(1));
        tell("会审");
        node.send();
        assertThat(server.getReceivedMessages()).isEmpty();
        outboxes.clock.forward(Duration.ofHours(6));
        node.send();
        assertThat(only().getSubject()).isEqualTo("【三医审批】每日摘要：2 条通知");
        assertThat(part(only(), "text/plain")).contains("受理", "会审");

        outboxes.jdbc
                .sql("update notice_delivery set state = 'WAITING', done_at = null")
                .update();
        node.send();
        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[1].getMessageID()).isEqualTo(both[0].getMessageID());

        tell("表决");
        node.send();
        assertThat(server.getReceivedMessages()).hasSize(2);
        settings.save(clerk, "clerk@example.cn", null, null, null);
        node.send();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void whileTheServerIsDownEverythingWaitsAndIsSentOnceWhenItIsBack() throws MessagingException {
        ready();
        settings.save(clerk, "clerk@example.cn", null, null, null);
        settings.save(head, "head@example.cn", null, null, null);
        server.getSmtp().stopService();
        for (int minute = 0; minute < 10; minute++) {
            tell("通知 " + minute);
            node.send();
            outboxes.clock.forward(Duration.ofMinutes(1));
        }
        assertThat(outboxes.count(DeliveryState.WAITING)).isEqualTo(20);
        assertThat(outboxes.reasons().get(0)).startsWith("邮件服务器连接失败");
        assertThat(outboxes.jdbc
                        .sql("select channel from delivery_gate where failures > 0")
                        .query(String.class)
                        .list())
                .containsExactly("MAIL");

        server.reset();
        ready();
        outboxes.clock.forward(Duration.ofHours(1));
        node.send();
        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(20);
        assertThat(server.getReceivedMessages()).hasSize(20);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTest::id).distinct())
                .hasSize(20);
    }

    @Test
    void whoTakesTheirAddressBackGetsNothingThatStillWaits() {
        ready();
        settings.save(clerk, "clerk@example.cn", "09:30", "14:00", null);
        tell("受理");
        settings.save(clerk, "", null, null, null);
        outboxes.clock.forward(Duration.ofHours(5));
        node.send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outboxes.count(DeliveryState.CANCELLED)).isEqualTo(1);
    }

    @Test
    void whereNobodyWantsMailAnActWritesNoDeliveries() {
        ready();
        tell("受理");
        assertThat(outboxes.figures().waiting()).isZero();
    }

    private void tell(String text) {
        outboxes.write(receivers, null, office.id(), PLAN, text);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int at = 0; at < parts.getCount(); at++) {
            var part = parts.getBodyPart(at);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.isMimeType("multipart/*")) {
                return part((MimeMultipart) part.getContent(), type);
            }
        }
        throw new AssertionError("No part " + type);
    }
}
