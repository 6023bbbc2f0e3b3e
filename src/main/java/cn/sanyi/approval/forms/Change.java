package cn.sanyi.approval.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A change to one line of what was submitted, demanded by a decision that passes the rest (修改后通过).
 *
 * @param target the line, as {@link ChangeableLines} names it, e.g. {@code usages/2}; stable within one data version
 * @param label how people name it, e.g. {@code 用途第2行 信息化}
 * @param before the value decided upon, e.g. {@code 120000.00}
 * @param after the value it must take
 * @param note why; null if nothing was said
 */
@NamedInterface("forms")
public record Change(String target, String label, String before, String after, @Nullable String note) {}
