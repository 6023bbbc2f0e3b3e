package cn.sanyi.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose JSON body has been read for its hash and can be read again; a multipart body is left to the container. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    /** 建议值: a plan with thousands of lines is far below. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final byte[] body;
    private final boolean multipart;

    RepeatableRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.multipart = String.valueOf(request.getContentType()).startsWith("multipart/");
        this.body = multipart
                ? String.valueOf(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8)
                : request.getInputStream().readNBytes(LARGEST);
    }

    String fingerprint() {
        return IdempotencyFilter.fingerprint(this, body);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return multipart ? super.getInputStream() : new Replayed(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replayed(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Read synchronously");
        }
    }
}
