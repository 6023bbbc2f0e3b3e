package cn.sanyi.audit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import cn.sanyi.audit.RecordAnchors.Anchor;
import cn.sanyi.audit.RecordAnchors.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The anchors outside the database: one JSON line each, only ever appended to, on disk before the call returns. */
final class AnchorFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    AnchorFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * All anchors, in order. A line that a crash cut short is none.
     *
     * @throws UncheckedIOException if the file cannot be read, or a line is no anchor
     */
    List<Anchor> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String content = Files.readString(file);
            return content.substring(0, content.lastIndexOf('\n') + 1)
                    .lines()
                    .map(AnchorFile::parse)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Anchor parse(String line) {
        try {
            return JSON.readValue(line, Anchor.class);
        } catch (JacksonException notAnAnchor) {
            throw new UncheckedIOException(new IOException("Not an anchor: " + line, notAnAnchor));
        }
    }

    void append(List<Anchor> anchors) {
        String lines = anchors.stream().map(anchor -> line(anchor) + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, CREATE, READ, WRITE)) {
                channel.position(endOfLastLine(channel));
                channel.truncate(channel.position());
                channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private static String line(Anchor anchor) {
        return CanonicalJson.of(Map.of(
                "seq", anchor.seq(),
                "at", Hashes.time(anchor.at()),
                "chains", anchor.chains(),
                "digest", anchor.digest(),
                "moved", anchor.moved().stream().map(Head::asMap).toList(),
                "previous", anchor.previous(),
                "hash", anchor.hash()));
    }
}
