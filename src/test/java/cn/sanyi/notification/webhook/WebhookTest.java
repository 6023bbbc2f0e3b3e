package cn.sanyi.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.notification.delivery.Channel;
import cn.sanyi.notification.delivery.DeliveryState;
import cn.sanyi.notification.delivery.Outboxes;
import cn.sanyi.notification.webhook.FaultyReceiver.Behaviour;
import cn.sanyi.platform.StartRefused;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices posted to a receiver that misbehaves in every way, and to addresses where nothing may be posted. */
class WebhookTest {

    private static final String PLAN = "JJ-A01-2026-0001";
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8");

    private final Outboxes outboxes = new Outboxes();
    private final FaultyReceiver receiver = new FaultyReceiver();
    private final List<OutgoingCalls> calls = new ArrayList<>();
    private final WebhookTable webhooks = new WebhookTable(outboxes.jdbc, outboxes.clock);
    private final WebhookReceivers receivers = new WebhookReceivers(webhooks, outboxes.clock);
    private final UUID office = UUID.randomUUID();

    @AfterEach
    void hangUp() throws Exception {
        receiver.close();
        for (OutgoingCalls each : calls) {
            each.close();
        }
    }

    @Test
    void everyStyleGetsWhatItUnderstands() {
        add(WebhookStyle.WECOM, receiver.url("/wecom?key=k"), null);
        add(WebhookStyle.DINGTALK, receiver.url("/ding?access_token=t"), "SEC-of-the-robot");
        add(WebhookStyle.PLAIN, receiver.url("/plain"), "secret-of-ours");
        tell("办件《[点此](http://evil.example) <@all>》请办理。");
        node(LOOPBACK, "https://sanyi.example.gov.cn").send();

        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(3);
        JsonNode wecom = body("/wecom?key=k");
        assertThat(wecom.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(wecom.path("markdown").path("content").asString())
                .contains(
                        "三医审批 · 待办", "［点此］(http://evil.example) ＜＠all＞", "(https://sanyi.example.gov.cn/cases/" + PLAN)
                .doesNotContain("[点此]", "<@");
        JsonNode ding = body("/ding?access_token=t&timestamp=1795399200000&sign=");
        assertThat(ding.path("markdown").path("text").asString()).contains("待办");
        assertThat(ding.path("markdown").path("title").asString()).contains("待办");
        JsonNode plain = body("/plain");
        assertThat(plain.path("kind").asString()).isEqualTo("STEP");
        assertThat(plain.path("caseNumber").asString()).isEqualTo(PLAN);
        FaultyReceiver.Request request = to("/plain");
        assertThat(request.header("Idempotency-Key"))
                .isEqualTo(plain.path("eventId").asString());
        assertThat(request.header("X-Sanyi-Sequence"))
                .isEqualTo(plain.path("sequence").asString());
        assertThat(request.header("X-Sanyi-Signature"))
                .isEqualTo(Signatures.header("secret-of-ours", outboxes.clock.instant(), request.body()));
    }

    @Test
    void withoutAnAddressOfOursRobotsGetPlainText() {
        add(WebhookStyle.WECOM, receiver.url("/"), null);
        tell("请办理。");
        node(LOOPBACK, null).send();
        assertThat(body("/").path("text").path("content").asString()).isEqualTo("三医审批 · 待办\n请办理。");
    }

    @Timeout(30)
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACCEPTS", "ANSWERS_200_MB", "REFUSES"})
    void aFaultIsNotedAndTheSameEventSentAgainUntilItIsTaken(Behaviour fault) {
        add(WebhookStyle.WECOM, receiver.url("/"), null);
        receiver.does(fault);
        tell("受理");
        tell("会审");
        Outboxes.Node node = node(LOOPBACK, null);
        node.send();
        assertThat(outboxes.count(DeliveryState.WAITING)).isEqualTo(2);
        assertThat(outboxes.reasons()).hasSize(1);
        assertThat(outboxes.reasons().get(0)).doesNotContain("stack").hasSizeBetween(4, 60);

        receiver.does(Behaviour.ACCEPTS);
        outboxes.clock.forward(Duration.ofMinutes(1));
        node.send();
        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(2);
        assertThat(receiver.requests()).hasSize(3);
        assertThat(receiver.requests().get(1).header("Idempotency-Key"))
                .isEqualTo(receiver.requests().get(0).header("Idempotency-Key"));
        assertThat(receiver.requests()).noneMatch(request -> request.head().contains("/secret"));
        assertThat(receiver.requests().get(2).body()).contains("会审");
    }

    @Test
    void littleIsReadOfALongAnswer() {
        add(WebhookStyle.WECOM, receiver.url("/"), null);
        receiver.does(Behaviour.ANSWERS_200_MB);
        tell("受理");
        node(LOOPBACK, null).send();
        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(1);
        assertThat(receiver.written()).isLessThan(20L * 1024 * 1024);
    }

    @Test
    void whatIsRefusedForItsContentIsTheAdministrators() {
        add(WebhookStyle.PLAIN, receiver.url("/"), null);
        receiver.does(Behaviour.REFUSES);
        tell("受理");
        node(LOOPBACK, null).send();
        assertThat(outboxes.count(DeliveryState.FAILED)).isEqualTo(1);
        assertThat(outboxes.reasons()).containsExactly("HTTP 400：内容被拒绝");
    }

    @Test
    void onlyTheKindsAndTheUnitOfAWebhookArePosted() {
        Webhook other = new Webhook(
                UUID.randomUUID(),
                office,
                "结算群",
                WebhookStyle.WECOM,
                URI.create(receiver.url("/")),
                null,
                EnumSet.of(NoticeKind.SETTLEMENT),
                true);
        webhooks.insert(other);
        outboxes.lanes.open(Channel.WEBHOOK, other.id());
        tell("受理");
        outboxes.write(receivers, null, UUID.randomUUID(), PLAN, "别的单位");
        outboxes.write(receivers, UUID.randomUUID(), null, PLAN, "某人");
        assertThat(outboxes.figures().waiting()).isZero();
    }

    @Test
    void nothingIsPostedToAnAddressThatIsNotPublic() {
        add(WebhookStyle.PLAIN, receiver.url("/"), null);
        add(WebhookStyle.PLAIN, "http://localhost:%d/".formatted(receiver.port()), null);
        add(WebhookStyle.PLAIN, "http://[::ffff:127.0.0.1]:%d/".formatted(receiver.port()), null);
        add(WebhookStyle.PLAIN, "http://2130706433:%d/".formatted(receiver.port()), null);
        tell("受理");
        node(List.of(), null).send();
        assertThat(receiver.requests()).isEmpty();
        assertThat(outboxes.reasons()).hasSize(4).containsOnly("地址属于内部网络，未被允许");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreClosed(String address) throws UnknownHostException {
        InetAddress closed = InetAddress.getByName(address);
        InetAddress open = InetAddress.getByName("110.242.68.66");
        var egress = new Egress(properties(List.of(), null), host -> new InetAddress[] {open, closed});
        assertThatThrownBy(() -> egress.resolve("rebound.example")).isInstanceOf(Egress.Closed.class);
    }

    @Test
    void publicAndAllowedAddressesAreOpen() throws UnknownHostException {
        for (String address : List.of("110.242.68.66", "2408:8000::1", "10.8.3.4")) {
            InetAddress open = InetAddress.getByName(address);
            var egress = new Egress(properties(List.of("10.8.0.0/16"), null), host -> new InetAddress[] {open});
            assertThat(egress.resolve("receiver.example")).containsExactly(open);
        }
        assertThatThrownBy(() -> new Egress(properties(List.of("intranet"), null), InetAddress::getAllByName))
                .isInstanceOf(StartRefused.class);
    }

    /** A name that is public when it is checked and private when it is connected to would have to be asked for twice. */
    @Test
    void aNameIsResolvedOnceForACheckAndItsConnection() throws UnknownHostException {
        var asked = new AtomicInteger();
        InetAddress here = InetAddress.getByName("127.0.0.1");
        var egress = new Egress(properties(List.of("127.0.0.1/32"), null), host -> {
            boolean first = asked.getAndIncrement() == 0;
            return new InetAddress[] {first ? here : InetAddress.getByName("169.254.169.254")};
        });
        add(WebhookStyle.PLAIN, "http://receiver.example:%d/".formatted(receiver.port()), null);
        tell("受理");
        node(egress, null).send();
        assertThat(asked).hasValue(1);
        assertThat(receiver.requests()).hasSize(1);
        assertThat(receiver.requests().get(0).header("Host")).startsWith("receiver.example");
    }

    private NoticeProperties properties(List<String> allowed, @Nullable String base) {
        return new NoticeProperties(base, new NoticeProperties.Mail(null), new NoticeProperties.Webhook(true, allowed));
    }

    private Outboxes.Node node(List<String> allowed, @Nullable String base) {
        return node(new Egress(properties(allowed, base), InetAddress::getAllByName), base);
    }

    private Outboxes.Node node(Egress egress, @Nullable String base) {
        var limited = new OutgoingCalls(egress, Duration.ofMillis(300), Duration.ofMillis(900));
        calls.add(limited);
        var messages = new WebhookMessages(properties(List.of(), base), JsonMapper.shared());
        return outboxes.node(new WebhookSender(webhooks, messages, limited, egress, outboxes.clock));
    }

    private void add(WebhookStyle style, String url, @Nullable String secret) {
        var added = new Webhook(
                UUID.randomUUID(),
                office,
                "办公室群",
                style,
                URI.create(url),
                secret,
                EnumSet.allOf(NoticeKind.class),
                true);
        webhooks.insert(added);
        outboxes.lanes.open(Channel.WEBHOOK, added.id());
    }

    private void tell(String text) {
        outboxes.write(receivers, null, office, PLAN, text);
    }

    private FaultyReceiver.Request to(String path) {
        return receiver.requests().stream()
                .filter(request -> request.head().startsWith("POST " + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(receiver.requests().stream()
                        .map(FaultyReceiver.Request::head)
                        .toList()));
    }

    private JsonNode body(String path) {
        return JsonMapper.shared().readTree(to(path).body());
    }
}
