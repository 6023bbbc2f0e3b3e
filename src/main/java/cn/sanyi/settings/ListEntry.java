package cn.sanyi.settings;

import cn.sanyi.platform.Sha256;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of a list.
 *
 * @param values by name of the column, as text; empty means none
 * @param revision changes with the entry; whoever changes it says which one they saw
 */
public record ListEntry(String id, boolean active, Map<String, String> values, String revision) {

    static ListEntry of(String id, boolean active, Map<String, String> values) {
        String revision = Sha256.of(active + new TreeMap<>(values).toString()).substring(0, 16);
        return new ListEntry(id, active, values, revision);
    }
}
