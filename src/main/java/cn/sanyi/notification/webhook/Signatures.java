package cn.sanyi.notification.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, as each style wants it. */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** {@code v1=} and hex, over the second, a dot and the body. */
    static String header(String secret, Instant at, String body) {
        return "v1=" + HexFormat.of().formatHex(of(secret, at.getEpochSecond() + "." + body));
    }

    /** The robot's address with the millisecond and the signature over it, as 钉钉 describes (加签). */
    static URI dingTalk(URI url, String secret, Instant at) {
        long millis = at.toEpochMilli();
        String sign = Base64.getEncoder().encodeToString(of(secret, millis + "\n" + secret));
        String more = "timestamp=%d&sign=%s".formatted(millis, URLEncoder.encode(sign, StandardCharsets.UTF_8));
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + more);
    }

    private static byte[] of(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
