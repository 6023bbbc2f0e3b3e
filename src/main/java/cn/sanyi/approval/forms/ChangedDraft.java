package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFiles;
import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft after something beside typing has filled it; to go on with.
 *
 * @param notes what was done and what to look at, in sentences
 */
@NamedInterface("forms")
public record ChangedDraft(int revision, Instant savedAt, ObjectNode data, List<String> notes) {

    public static ChangedDraft of(CaseFiles.Draft draft, List<String> notes) {
        return new ChangedDraft(draft.revision(), draft.savedAt(), draft.data(), notes);
    }
}
