package cn.sanyi.audit;

import cn.sanyi.audit.RecordAnchors.Head;
import cn.sanyi.audit.RecordBook.Entry;
import cn.sanyi.audit.RecordBook.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an exported chain, and its end against the anchor file, with nothing of the system running. */
public final class VerifyRecord {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyRecord() {}

    record Export(String format, String chain, List<Entry> entries) {}

    /**
     * Says in Chinese on standard output what it found.
     *
     * @param arguments file of {@link RecordExport}, optionally followed by the anchor file
     * @return 0 if the chain is whole, 1 if it is not, 2 if a file cannot be read or is missing
     */
    public static int run(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("用法：java -jar sanyi.jar verify-record <导出文件> [锚文件]");
            return UNREADABLE;
        }
        try {
            Export export = read(Path.of(arguments[0]));
            return arguments.length == 1 ? chainAlone(export, out) : withAnchors(export, Path.of(arguments[1]), out);
        } catch (IOException | UncheckedIOException | JacksonException unreadable) {
            out.println("无法读取：" + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static Export read(Path file) throws IOException {
        var export = JsonMapper.builder().build().readValue(Files.readString(file), Export.class);
        if (!RecordExport.FORMAT.equals(export.format())) {
            throw new IOException(file + " 不是办理记录的导出文件");
        }
        return export;
    }

    private static int chainAlone(Export export, PrintStream out) {
        int result = say(ChainCheck.check(export.chain(), export.entries(), List.of()), out);
        out.println("没有给出锚文件：末尾是否被截去无法判断。");
        return result;
    }

    private static int withAnchors(Export export, Path anchorFile, PrintStream out) throws IOException {
        if (!Files.isRegularFile(anchorFile)) {
            throw new IOException(anchorFile + " 不存在");
        }
        var anchors = new AnchorFile(anchorFile).read();
        int ofAnchors = say(AnchorCheck.check(anchors), out);
        List<Head> heads = AnchorCheck.headsOf(export.chain(), anchors);
        return Math.max(ofAnchors, say(ChainCheck.check(export.chain(), export.entries(), heads), out));
    }

    private static int say(Verification verification, PrintStream out) {
        out.printf("%s：%s%n", verification.chain(), verification.message());
        return verification.whole() ? WHOLE : BROKEN;
    }
}
