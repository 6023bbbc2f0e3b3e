package cn.sanyi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.notification.webhook.FaultyReceiver;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application with a mail server and a group chat: what an act tells leaves after its commit; settings and lists by API. */
class NoticesLeaveTest extends SanyiTest {

    private static final GreenMail MAIL = started();

    private static final FaultyReceiver CHAT = new FaultyReceiver();
    private static final List<String> ALL =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::name).toList();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("sanyi.notification.mail.from", () -> "notice@sanyi.example.gov.cn");
        properties.add("sanyi.notification.base-url", () -> "https://sanyi.example.gov.cn");
        properties.add("sanyi.notification.webhook.allow-http", () -> "true");
        properties.add("sanyi.notification.webhook.allowed-networks", () -> "127.0.0.1/32");
    }

    private static GreenMail started() {
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        return mail;
    }

    @AfterAll
    static void hangUp() {
        MAIL.stop();
        CHAT.close();
    }

    @Test
    void aSubmittedPlanReachesTheOfficeByMailAndInItsChat() throws MessagingException {
        set("jj-office", Map.of("mailAddress", "office@example.cn", "inApp", ALL, "mail", ALL))
                .expect(200);
        String webhook = webhook("/jj", 201).path("id").asString();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        String number = new Plans(this::as, "JJ").submitted();

        await().until(() -> MAIL.getReceivedMessages().length == 1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("【三医审批】待办：" + number);
        await().until(() -> !CHAT.requests().isEmpty());
        assertThat(CHAT.requests().get(0).body()).contains(number, "https://sanyi.example.gov.cn/cases/");
        await().until(() -> deliveries("state=SENT&q=" + number).size() == 2);

        JsonNode listed = deliveries("q=" + number);
        assertThat(listed.valueStream().map(row -> row.path("receiver").asString()))
                .contains(webhook);
        assertThat(listed.toString()).doesNotContain("请办理");
        as("admin-system")
                .post("/api/v1/admin/system/webhooks/" + webhook + "/retirement", Map.of("reason", "测试完毕"))
                .expect(200);
        set("jj-office", Map.of("mailAddress", "")).expect(200);
    }

    @Test
    void whatFailedIsRepeatedOnceHoweverOftenItIsAskedFor() {
        String webhook = webhook("/repeat", 201).path("id").asString();
        CHAT.does(FaultyReceiver.Behaviour.REFUSES);
        String number = new Plans(this::as, "JJ").submitted();
        await().until(() -> deliveries("state=FAILED&q=" + number).size() == 1);
        JsonNode failed = deliveries("state=FAILED&q=" + number).path(0);
        assertThat(failed.path("lastError").asString()).isEqualTo("HTTP 400：内容被拒绝");
        long before = CHAT.requests().size();

        CHAT.does(FaultyReceiver.Behaviour.ACCEPTS);
        Desk system = as("admin-system");
        var repeat = Map.of("ids", List.of(failed.path("id").asString()), "reason", "群机器人已恢复");
        assertThat(system.post("/api/v1/admin/system/deliveries/repetition", repeat, "repeat-" + number)
                        .expect(200)
                        .path("repeated")
                        .asInt())
                .isEqualTo(1);
        system.post("/api/v1/admin/system/deliveries/repetition", repeat, "repeat-" + number)
                .expect(200);
        await().until(() -> deliveries("state=SENT&q=" + number).size() == 1);
        assertThat(CHAT.requests()).hasSize((int) before + 1);
        assertThat(CHAT.requests().get((int) before).header("Idempotency-Key"))
                .isEqualTo(failed.path("id").asString());
        system.post("/api/v1/admin/system/deliveries/repetition", repeat).refusedWith(422);
        assertThat(jdbc.sql("select action from record_entry where chain = 'admin/deliveries'")
                        .query(String.class)
                        .list())
                .containsExactly("重新投递");
        assertThat(system.post("/api/v1/admin/system/webhooks/" + webhook + "/test", Map.of())
                        .expect(200)
                        .path("kind")
                        .asString())
                .isEqualTo("SENT");
        system.post("/api/v1/admin/system/webhooks/" + webhook + "/retirement", Map.of("reason", "测试完毕"))
                .expect(200);
    }

    @Test
    void keysOfWebhooksNeverComeOut() {
        JsonNode added = webhook("/send?key=TOP-SECRET", 201);
        String id = added.path("id").asString();
        String shown = as("admin-system")
                        .get("/api/v1/admin/system/webhooks?q=JJ-MGMT_COMMITTEE_OFFICE")
                        .text()
                + as("admin-system").get("/admin/system/webhooks/" + id).text()
                + jdbc.sql("select payload from record_entry where chain = ?")
                        .param("admin/webhooks/" + id)
                        .query(String.class)
                        .list();
        assertThat(shown).contains("工作群").doesNotContain("TOP-SECRET");
        as("admin-system")
                .post("/api/v1/admin/system/webhooks/" + id + "/retirement", Map.of("reason", "测试完毕"))
                .expect(200);
    }

    @Test
    void nonsenseIsRefusedByItsField() {
        for (String address : List.of(
                "a@example.cn\r\nBcc: all@example.cn",
                "a@example.cn\n",
                "a",
                "a@b",
                "a b@example.cn",
                "李@example.cn",
                "\"a\"@example.cn",
                "a@example.cn,b@example.cn",
                "a".repeat(65) + "@example.cn")) {
            assertThat(set("jj-health", Map.of("mailAddress", address)).refusedWith(422))
                    .isEqualTo("mail-address");
        }
        assertThat(set("jj-health", Map.of("quietFrom", "22:00")).refusedWith(422))
                .isEqualTo("quiet-hours");
        assertThat(set("jj-health", Map.of("quietFrom", "25:00", "quietTo", "1"))
                        .refusedWith(422))
                .isEqualTo("quiet-hours");
        assertThat(set("jj-health", Map.of("digestHour", "24")).refusedWith(422))
                .isEqualTo("digest-hour");
        assertThat(set("jj-health", Map.of("mail", List.of("NOISE"))).refusedWith(422))
                .isEqualTo("notice-kind");
        for (String url : List.of(
                "ftp://example.cn/",
                "http:///x",
                "https://user:pw@example.cn/",
                "https://example.cn/\r\nHost: x",
                "file:///etc/passwd",
                "https://",
                "x")) {
            Map<String, Object> wanted = wanted(url);
            assertThat(as("admin-system")
                            .post("/api/v1/admin/system/webhooks", wanted)
                            .refusedWith(422))
                    .as(url)
                    .isEqualTo("webhook-url");
        }
    }

    @Test
    void nonsenseInAddressesIsNoFault() {
        for (String path : List.of(
                "/deliveries?q=%00",
                "/deliveries?state=NOISE",
                "/deliveries?after=x",
                "/deliveries?after=-1",
                "/webhooks?q=%00%25",
                "/webhooks/x",
                "/webhooks/00000000-0000-0000-0000-000000000000")) {
            assertThat(as("admin-system").get("/api/v1/admin/system" + path).status())
                    .as(path)
                    .isBetween(200, 499);
            assertThat(as("admin-system").get("/admin/system" + path).status())
                    .as(path)
                    .isBetween(200, 499);
        }
        for (String body : List.of("{\"ids\":[null],\"reason\":\"x\"}", "{\"ids\":\"x\"}", "[]", "{\"ids\":[{}]}")) {
            assertThat(sent("POST", "/api/v1/admin/system/deliveries/repetition", body))
                    .as(body)
                    .isBetween(400, 499);
        }
        assertThat(sent("PUT", "/api/v1/notice-settings", "{\"mail\":[null]}")).isEqualTo(422);
    }

    private int sent(String method, String path, String body) {
        return as("admin-system")
                .send(method, path, body, "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID() + "")
                .status();
    }

    @Test
    void theOutboxIsMeasured() {
        for (String gauge : List.of("waiting", "oldest", "failed")) {
            assertThat(meters.get("sanyi.deliveries." + gauge).gauge().value()).isNotNegative();
        }
    }

    @Test
    void whoMutesAKindDoesNotSeeItAndDutiesAreSeenByAll() {
        set("jj-finance", Map.of("inApp", List.of())).expect(200);
        JsonNode muted =
                as("jj-finance").get("/api/v1/notice-settings").expect(200).path("mutedInApp");
        assertThat(muted.valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("REMINDER", "COLLABORATION");
        set("jj-finance", Map.of("inApp", ALL, "mail", ALL)).expect(200);
    }

    private JsonNode deliveries(String query) {
        return as("admin-system")
                .get("/api/v1/admin/system/deliveries?" + query)
                .expect(200)
                .path("rows");
    }

    private Desk.Answer set(String who, Map<String, ?> settings) {
        String body = JsonMapper.shared().writeValueAsString(settings);
        return as(who).send("PUT", "/api/v1/notice-settings", body, "Content-Type", "application/json");
    }

    private JsonNode webhook(String path, int status) {
        return as("admin-system")
                .post("/api/v1/admin/system/webhooks", wanted(CHAT.url(path)))
                .expect(status);
    }

    private static Map<String, Object> wanted(String url) {
        return new HashMap<>(Map.of(
                "unit", "JJ-MGMT_COMMITTEE_OFFICE 晋江市医管委办公室",
                "name", "工作群",
                "style", "WECOM",
                "url", url,
                "kinds", List.of("STEP"),
                "reason", "试用"));
    }
}
