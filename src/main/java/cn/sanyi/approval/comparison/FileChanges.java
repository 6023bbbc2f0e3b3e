package cn.sanyi.approval.comparison;

import cn.sanyi.casefile.DataVersions.Attached;
import cn.sanyi.form.DataComparison.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which files of two versions are the same, by content and name, slot by slot. */
final class FileChanges {

    /** A file in both versions; null where the version has none. */
    record Change(String slot, Kind kind, @Nullable Attached before, @Nullable Attached after) {}

    private final List<Change> changes = new ArrayList<>();

    private FileChanges() {}

    static List<Change> of(List<Attached> before, List<Attached> after) {
        Set<String> slots = new LinkedHashSet<>();
        before.forEach(file -> slots.add(file.slot()));
        after.forEach(file -> slots.add(file.slot()));
        var found = new FileChanges();
        slots.forEach(slot -> found.inSlot(slot, in(slot, before), in(slot, after)));
        return List.copyOf(found.changes);
    }

    private static List<Attached> in(String slot, Collection<Attached> files) {
        return new ArrayList<>(
                files.stream().filter(file -> file.slot().equals(slot)).toList());
    }

    private void inSlot(String slot, List<Attached> before, List<Attached> after) {
        for (Attached file : List.copyOf(after)) {
            take(
                            before,
                            same -> same.sha256().equals(file.sha256())
                                    && same.fileName().equals(file.fileName()))
                    .ifPresent(same -> note(slot, Kind.SAME, same, file, after));
        }
        for (Attached file : List.copyOf(after)) {
            take(
                            before,
                            old -> old.fileName().equals(file.fileName())
                                    || old.sha256().equals(file.sha256()))
                    .ifPresent(old -> note(slot, Kind.CHANGED, old, file, after));
        }
        if (before.size() == 1 && after.size() == 1) {
            note(slot, Kind.CHANGED, before.remove(0), after.get(0), after);
        }
        before.forEach(gone -> changes.add(new Change(slot, Kind.REMOVED, gone, null)));
        after.forEach(added -> changes.add(new Change(slot, Kind.ADDED, null, added)));
    }

    private void note(String slot, Kind kind, Attached was, Attached is, List<Attached> open) {
        open.remove(is);
        changes.add(new Change(slot, kind, was, is));
    }

    private static Optional<Attached> take(List<Attached> from, Predicate<Attached> wanted) {
        Optional<Attached> found = from.stream().filter(wanted).findFirst();
        found.ifPresent(from::remove);
        return found;
    }
}
