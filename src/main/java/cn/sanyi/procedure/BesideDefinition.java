package cn.sanyi.procedure;

import cn.sanyi.policy.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that may run beside the main one of a case, as the models declare it: listed in the main process's property
 * {@code beside}, its own properties say who may start it and when.
 *
 * @param process key of the process, e.g. {@code public-notice}
 * @param name what people read, e.g. {@code 公示}
 * @param startedBy unit role whose people may start it from the case; null: only code starts it
 * @param whileIn names of the case states in which they may; empty if {@code startedBy} is null
 */
public record BesideDefinition(
        String process, String name, @Nullable String startedBy, List<String> whileIn, String clause, Grade grade) {}
