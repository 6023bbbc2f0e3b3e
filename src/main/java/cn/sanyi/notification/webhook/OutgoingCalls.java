package cn.sanyi.notification.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Requests to addresses that others have given: no redirect, no cookie, no retry, little of the answer, and an end. */
class OutgoingCalls implements Closeable {

    /** Robots answer in a line (建议值). */
    private static final int MOST_OF_ANSWER = 16 * 1024;

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final int SENDERS = 16;

    private final CloseableHttpClient client;
    private final Duration longest;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-end");
        thread.setDaemon(true);
        return thread;
    });

    /** @param longestSilence wait for a byte; @param longest for the whole call */
    OutgoingCalls(Egress egress, Duration longestSilence, Duration longest) {
        Timeout silence = Timeout.of(longestSilence);
        this.longest = longest;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(egress)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(silence)
                        .build())
                .setMaxConnTotal(SENDERS)
                .setMaxConnPerRoute(SENDERS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(silence)
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("sanyi")
                .build();
    }

    /** @param beginning of the answer, at most 16 KB */
    record Answer(int status, String beginning) {}

    /** @throws IOException also where it takes too long as a whole */
    Answer post(HttpPost request) throws IOException {
        ScheduledFuture<?> end = ends.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            return new Answer(response.getCode(), beginning(response.getEntity()));
        } finally {
            end.cancel(false);
            // Gives the connection up at once; closing the response would read the rest of it.
            request.cancel();
        }
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        return new String(content.readNBytes(MOST_OF_ANSWER), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }
}
