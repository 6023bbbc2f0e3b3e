package cn.sanyi.approval.comparison;

import cn.sanyi.casefile.DataVersions;
import cn.sanyi.form.DataComparison;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two submitted versions of a form side by side: fields, rows, files, and what had been asked for in between.
 *
 * @param asked points of the correction lists between the two versions
 */
public record Comparison(
        String form, Version from, Version to, DataComparison data, List<FileChange> files, List<Asked> asked) {

    /** @param by name of who submitted it */
    public record Version(int version, Instant at, String by, String sha256) {}

    /** A material in both versions; null where the version does not have it. CHANGED: replaced. */
    public record FileChange(
            String slot,
            String slotName,
            DataComparison.Kind kind,
            DataVersions.@Nullable Attached before,
            DataVersions.@Nullable Attached after) {

        public boolean isChanged() {
            return kind != DataComparison.Kind.SAME;
        }

        public String word() {
            return kind == DataComparison.Kind.CHANGED ? "替换" : kind.label();
        }
    }

    /**
     * A point of a correction list.
     *
     * @param touched whether that field, row or material differs; it does not say that it is right now
     */
    public record Asked(String target, String label, String reason, String note, boolean touched) {}

    public boolean isChanged() {
        return data.isChanged() || files.stream().anyMatch(FileChange::isChanged);
    }

    public List<FileChange> fileChanges() {
        return files.stream().filter(FileChange::isChanged).toList();
    }
}
