package cn.sanyi.document;

import cn.sanyi.document.archive.PackageCheck;
import cn.sanyi.platform.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verifies an archive package with nothing of the system running. */
public final class VerifyArchive {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyArchive() {}

    /**
     * Says in Chinese on standard output what it found, naming every file that is wrong.
     *
     * @param arguments the package, optionally followed by the anchor file
     * @return 0 if it is whole, 1 if it is not, 2 if a file cannot be read or is missing
     */
    public static int run(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("用法：java -jar sanyi.jar verify-archive <归档包.zip> [锚文件]");
            return UNREADABLE;
        }
        Path file = Path.of(arguments[0]);
        Path anchors = arguments.length == 2 ? Path.of(arguments[1]) : null;
        for (Path each : anchors == null ? new Path[] {file} : new Path[] {file, anchors}) {
            if (!Files.isRegularFile(each)) {
                out.println("无法读取：" + each + " 不存在");
                return UNREADABLE;
            }
        }
        try {
            return say(file, PackageCheck.check(file, anchors), anchors != null, out);
        } catch (IOException | UncheckedIOException unreadable) {
            out.println("无法读取：" + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static int say(Path file, PackageCheck.Result result, boolean anchored, PrintStream out)
            throws IOException {
        result.faults().forEach(out::println);
        if (!result.isWhole()) {
            out.println("不完整：发现 " + result.faults().size() + " 处问题。");
            return BROKEN;
        }
        try (var in = Files.newInputStream(file)) {
            out.println(result.caseNumber() + "：完整，共 " + result.files() + " 个文件。");
            out.println("办理记录" + result.record());
            out.println("本文件 SHA-256 " + Sha256.of(in) + "（应与办件记录中“生成归档包”一条所记相同）。");
        }
        if (!anchored) {
            out.println("没有给出锚文件：整包是否被替换，请以上述 SHA-256 或锚文件核对。");
        }
        return WHOLE;
    }
}
