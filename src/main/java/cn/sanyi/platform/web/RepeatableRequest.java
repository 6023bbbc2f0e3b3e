package cn.sanyi.platform.web;

import cn.sanyi.platform.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request that has been received as a whole, within its limit, before anything is done about it. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    /** 建议值: a plan with thousands of lines is far below. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final byte[] body;
    private final String bodyHash;

    /**
     * @throws TooLarge if it is larger than may be sent
     * @throws ServletException if it calls itself multipart and is not
     */
    RepeatableRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        boolean multipart = String.valueOf(request.getContentType()).startsWith("multipart/");
        this.body = multipart ? new byte[0] : whole(request);
        this.bodyHash = multipart ? hashOfParts(request) : Sha256.of(body);
    }

    private static byte[] whole(HttpServletRequest request) throws IOException {
        byte[] read = request.getContentLengthLong() > LARGEST
                ? null
                : request.getInputStream().readNBytes(LARGEST + 1);
        if (read == null || read.length > LARGEST) {
            throw new TooLarge("请求内容过大：不超过 4 MB。");
        }
        return read;
    }

    /** The container receives the parts into files and stops where one is too large. */
    private static String hashOfParts(HttpServletRequest request) throws IOException, ServletException {
        try {
            var all = new StringBuilder();
            for (Part part : request.getParts()) {
                try (var content = part.getInputStream()) {
                    all.append(part.getName())
                            .append('|')
                            .append(part.getSubmittedFileName())
                            .append('|');
                    all.append(Sha256.of(content)).append('\n');
                }
            }
            return Sha256.of(all.toString());
        } catch (IllegalStateException aboveLimit) {
            throw new TooLarge("文件过大：单个文件不超过 20 MB。");
        }
    }

    /** Hash of what is asked: the same for a repetition, another for anything else. */
    String fingerprint() {
        return Sha256.of(getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n" + bodyHash);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replayed(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** More was sent than may be; the message is for the user. */
    static final class TooLarge extends RuntimeException {

        TooLarge(String message) {
            super(message);
        }
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
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
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
