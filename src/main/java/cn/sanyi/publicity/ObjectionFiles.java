package cn.sanyi.publicity;

import cn.sanyi.casefile.FileKinds;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A file with an objection goes through the checks of materials, and is smaller. */
@Component
class ObjectionFiles {

    static final String ACCEPTED = "pdf,jpg,jpeg,png,docx";

    /** 建议值. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private final FileKinds kinds;

    ObjectionFiles(FileKinds kinds) {
        this.kinds = kinds;
    }

    /** Null if nothing was sent. @throws Problem naming the field {@code file} */
    Objection.@Nullable File check(Objections.Sent sent) {
        byte[] content = sent.file();
        if (content == null || content.length == 0 || sent.fileName() == null) {
            return null;
        }
        if (content.length > LARGEST) {
            throw refused("file-too-large", "附件不超过 5 MB。");
        }
        try {
            String name = FileKinds.safeName(sent.fileName());
            return new Objection.File(name, kinds.check(name, content, ACCEPTED), Sha256.of(content));
        } catch (Problem refused) {
            throw refused(refused.code(), refused.getMessage());
        }
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("file", code, message)));
    }
}
