package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are not what they say, or too many of them: refused with the reason, and nothing is kept. */
class BadUploadTest extends SanyiTest {

    private static final int MEGABYTE = 1024 * 1024;

    private Plans plans;
    private Traces traces;
    private String number;

    @BeforeEach
    void aCaseInDraft() {
        plans = new Plans(this::as, "JJ");
        traces = new Traces(jdbc);
        number = plans.settled();
    }

    @Test
    void contentMustBeWhatTheExtensionSays() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
        refused("confirmation", "确认书.pdf", html, 422, "material-content", "确认书.pdf", ".pdf", "text/html");
        refused("confirmation", "确认书.pdf", program, 422, "material-content", "确认书.pdf", ".pdf");
        refused("confirmation", "确认书.png", Plans.PDF, 422, "material-content", "确认书.png", "application/pdf");
        refused("confirmation", "确认书.exe", Plans.PDF, 422, "material-type", "确认书.exe", "pdf");
        refused("confirmation", "确认书", Plans.PDF, 422, "material-type", "确认书");
        refused("confirmation", "空.pdf", new byte[0], 422, "material-empty", "空.pdf");
        refused("confirmation", ".pdf".repeat(80), Plans.PDF, 422, "material-name", "255");
        refused("nonsense", "a.pdf", Plans.PDF, 422, "unknown-slot", "nonsense");
        traces.refused(
                number,
                () -> mc().send(
                                "POST",
                                "/api/v1/cases/" + number + "/materials",
                                "{}",
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "u1-" + number),
                400,
                "missing-value",
                "slot");
        traces.refused(
                number,
                () -> mc().send(
                                "POST",
                                path("confirmation"),
                                "{}",
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "u4-" + number),
                400,
                "bad-request",
                "格式");
        traces.refused(
                number,
                () -> mc().send(
                                "POST",
                                path("confirmation"),
                                "not a part",
                                "Content-Type",
                                "multipart/form-data; boundary=x",
                                "Idempotency-Key",
                                "u2-" + number),
                400,
                "missing-value",
                "file");
        traces.refused(
                number,
                () -> mc().send(
                                "POST",
                                path("confirmation"),
                                "not a part",
                                "Content-Type",
                                "multipart/form-data",
                                "Idempotency-Key",
                                "u3-" + number),
                400,
                "unreadable-body",
                "格式");
    }

    @Test
    void aPathInTheNameIsCutOff() {
        String name = mc().upload(path("confirmation"), "..\\..\\etc/确认书.pdf", Plans.PDF)
                .expect(201)
                .path("fileName")
                .asString();
        assertThat(name).isEqualTo("确认书.pdf");
    }

    @Test
    void sameKeyWithAnotherFileOfTheSameLengthIsRefused() {
        String key = UUID.randomUUID().toString();
        byte[] other = Plans.PDF.clone();
        other[other.length - 2] = '\r';
        mc().upload(path("confirmation"), "a.pdf", Plans.PDF, key).expect(201);
        traces.refused(
                number,
                () -> mc().upload(path("confirmation"), "a.pdf", other, key),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
        String first = mc().upload(path("confirmation"), "a.pdf", Plans.PDF, key)
                .expect(201)
                .path("id")
                .asString();
        assertThat(mc().get("/api/v1/cases/" + number + "/materials")
                        .expect(200)
                        .findValuesAsString("id"))
                .containsExactly(first);
    }

    @Test
    void aFileAboveTwentyMegabytesIsRefused() {
        byte[] large = new byte[21 * MEGABYTE];
        System.arraycopy(Plans.PDF, 0, large, 0, Plans.PDF.length);
        refused("confirmation", "大.pdf", large, 413, "upload-too-large", "20 MB");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsCutOffEarlyWhetherItSaysItsLengthOrNot() throws IOException {
        var before = traces.of(number);
        for (boolean chunked : new boolean[] {false, true}) {
            var answer = streamed(200L * MEGABYTE, chunked);
            assertThat(answer.text())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "upload-too-large", "20 MB");
            assertThat(answer.sent()).as("bytes taken, chunked: " + chunked).isLessThan(64L * MEGABYTE);
        }
        assertThat(traces.of(number)).isEqualTo(before);
    }

    private record Cut(String text, long sent) {}

    /** Sends a file as large as wanted from a buffer of one megabyte, until the other side has heard enough. */
    private Cut streamed(long size, boolean chunked) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(head(size, chunked).getBytes(StandardCharsets.US_ASCII));
            long sent = 0;
            try {
                write(
                        out,
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n"
                                .getBytes(StandardCharsets.US_ASCII),
                        chunked);
                for (byte[] block = new byte[MEGABYTE];
                        sent < size && socket.getInputStream().available() == 0;
                        sent += block.length) {
                    write(out, block, chunked);
                }
            } catch (IOException cut) {
                // the server has stopped listening; what it said before is still there
            }
            socket.shutdownOutput();
            return new Cut(said(socket), sent);
        }
    }

    private String head(long size, boolean chunked) {
        var head = new StringBuilder(
                "POST " + path("confirmation") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        mc().credentials()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Idempotency-Key: ")
                .append(UUID.randomUUID())
                .append("\r\nContent-Type: multipart/form-data; boundary=x\r\n")
                .append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + size)
                .append("\r\n\r\n")
                .toString();
    }

    private static void write(OutputStream out, byte[] block, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(block);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    private static String said(Socket socket) {
        var said = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(said);
        } catch (IOException reset) {
            // the line was cut after the answer
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private void refused(String slot, String name, byte[] content, int status, String code, String... words) {
        traces.refused(number, () -> mc().upload(path(slot), name, content), status, code, words);
    }

    private Desk mc() {
        return plans.desk("mc");
    }

    private String path(String slot) {
        return "/api/v1/cases/" + number + "/materials?slot=" + slot;
    }
}
