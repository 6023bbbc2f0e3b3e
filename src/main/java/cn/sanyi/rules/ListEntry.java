package cn.sanyi.rules;

import cn.sanyi.platform.Sha256;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of a list.
 *
 * @param values by name of the column, as text; empty means none
 */
public record ListEntry(String id, boolean active, Map<String, String> values) {

    /** Changes with the entry; whoever changes it says which one they saw. */
    public String revision() {
        return Sha256.of(active + new TreeMap<>(values).toString()).substring(0, 16);
    }
}
