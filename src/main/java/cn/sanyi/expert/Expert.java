package cn.sanyi.expert;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a pool of experts as they stand for one case.
 *
 * @param fields in which they are registered today; may be empty
 * @param employer units they work in besides the pool; empty if none is registered
 * @param recusal why they stand back from the case; null if they do not
 */
public record Expert(UUID person, String name, List<ExpertField> fields, String employer, @Nullable String recusal) {

    public Expert {
        fields = List.copyOf(fields);
    }

    boolean isFree() {
        return recusal == null;
    }

    /** As it is chosen from: name, fields, employer. */
    String label() {
        String known = fields.stream().map(ExpertField::label).collect(Collectors.joining("、"));
        return name + "（" + (known.isEmpty() ? "未登记专业" : known) + (employer.isEmpty() ? "" : "；" + employer) + "）";
    }
}
