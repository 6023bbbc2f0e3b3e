package cn.sanyi.notification.webhook;

import cn.sanyi.notification.delivery.Channel;
import cn.sanyi.notification.delivery.ChannelSender;
import cn.sanyi.notification.delivery.Outbound;
import cn.sanyi.notification.delivery.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;

/** Posts a notice to a webhook; the event id goes as {@code Idempotency-Key}, so that a repetition is known as one. */
@Component
class WebhookSender implements ChannelSender {

    /** Said of the message, not of the receiver. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

    /** Robots answer 200 whatever happened, and say here what. */
    private static final Pattern ERROR = Pattern.compile("\"errcode\"\\s*:\\s*(-?\\d{1,9})");

    private final WebhookTable webhooks;
    private final WebhookMessages messages;
    private final OutgoingCalls calls;
    private final Egress egress;
    private final Clock clock;

    WebhookSender(WebhookTable webhooks, WebhookMessages messages, OutgoingCalls calls, Egress egress, Clock clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.calls = calls;
        this.egress = egress;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Instant readyAt(UUID lane, Instant now) {
        return now;
    }

    @Override
    public Outcome send(UUID lane, List<Outbound> due) {
        return webhooks.find(lane)
                .filter(Webhook::active)
                .map(webhook -> send(webhook, due.get(0)))
                .orElse(Outcome.unwanted("群机器人已停用"));
    }

    Outcome send(Webhook webhook, Outbound message) {
        if (!webhook.url().getScheme().equals("https") && !egress.allowsHttp()) {
            return Outcome.receiverDown("须使用 HTTPS");
        }
        try {
            return outcome(webhook.style(), calls.post(request(webhook, message)));
        } catch (Egress.Closed closed) {
            return Outcome.receiverDown(String.valueOf(closed.getMessage()));
        } catch (UnknownHostException unknown) {
            return Outcome.receiverDown("域名无法解析");
        } catch (SocketTimeoutException late) {
            return Outcome.receiverDown("没有在时限内回答");
        } catch (SSLException untrusted) {
            return Outcome.receiverDown(
                    "TLS 连接不成立（%s）".formatted(untrusted.getClass().getSimpleName()));
        } catch (IOException failed) {
            return Outcome.receiverDown("连接中断（%s）".formatted(failed.getClass().getSimpleName()));
        }
    }

    private HttpPost request(Webhook webhook, Outbound message) {
        String body = messages.body(webhook.style(), message);
        String secret = webhook.secret();
        Instant now = clock.instant();
        URI url = webhook.style() == WebhookStyle.DINGTALK && secret != null
                ? Signatures.dingTalk(webhook.url(), secret, now)
                : webhook.url();
        var request = new HttpPost(url);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        request.setHeader("Idempotency-Key", message.eventId().toString());
        request.setHeader("X-Sanyi-Sequence", String.valueOf(message.sequence()));
        if (webhook.style() == WebhookStyle.PLAIN && secret != null) {
            request.setHeader("X-Sanyi-Timestamp", String.valueOf(now.getEpochSecond()));
            request.setHeader("X-Sanyi-Signature", Signatures.header(secret, now, body));
        }
        return request;
    }

    private static Outcome outcome(WebhookStyle style, OutgoingCalls.Answer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return Outcome.receiverDown("HTTP %d：不跟随重定向".formatted(status));
        }
        if (status < 200 || status >= 400) {
            return REFUSED.contains(status)
                    ? Outcome.refused("HTTP %d：内容被拒绝".formatted(status))
                    : Outcome.receiverDown("HTTP %d".formatted(status));
        }
        Matcher error = ERROR.matcher(answer.beginning());
        return style != WebhookStyle.PLAIN && error.find() && !error.group(1).equals("0")
                ? Outcome.receiverDown("机器人拒绝，错误码 %s".formatted(error.group(1)))
                : Outcome.sent();
    }
}
