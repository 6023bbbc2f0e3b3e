package cn.sanyi.casefile;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Which content may stand behind which extension: told from the bytes, not from the name. */
@Component
public class FileKinds {

    private static final String ZIP = "application/zip";
    private static final String OOXML = "application/x-tika-ooxml";

    private static final Map<String, List<String>> KINDS = Map.of(
            "pdf", List.of("application/pdf"),
            "jpg", List.of("image/jpeg"),
            "jpeg", List.of("image/jpeg"),
            "png", List.of("image/png"),
            "ofd", List.of("application/ofd", ZIP),
            "docx", List.of(OOXML, ZIP),
            "xlsx", List.of(OOXML, ZIP));

    private final Tika tika = new Tika();

    /** The media type to store. @throws Problem if the extension is not accepted or the content is something else */
    public String check(String fileName, byte[] content, String accepted) {
        String extension = extension(fileName);
        if (!List.of(accepted.split(",")).contains(extension) || !KINDS.containsKey(extension)) {
            throw Problem.refused("material-type", "文件“" + fileName + "”的类型不接受，此处可上传：" + accepted + "。");
        }
        String found = tika.detect(content);
        if (!KINDS.getOrDefault(extension, List.of()).contains(found)) {
            throw Problem.refused(
                    "material-content", "文件“" + fileName + "”的内容与扩展名 ." + extension + " 不符（实际为 " + found + "）。");
        }
        return found;
    }

    /** Only the last part of a path, without control characters, at most 255 long. @throws Problem if nothing is left */
    public static String safeName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.isEmpty() || name.length() > 255) {
            throw Problem.refused("material-name", "文件名为空或超过 255 个字。");
        }
        return name;
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
