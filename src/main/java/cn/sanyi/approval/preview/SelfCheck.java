package cn.sanyi.approval.preview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking data with everybody's rules.
 *
 * @param submittable whether submitting would be accepted
 * @param summary one sentence
 */
public record SelfCheck(boolean submittable, String summary, List<Group> groups) {

    /** The same with the group of the role first. */
    SelfCheck first(String role) {
        return new SelfCheck(
                submittable,
                summary,
                Stream.concat(
                                groups.stream().filter(group -> group.role().equals(role)),
                                groups.stream().filter(group -> !group.role().equals(role)))
                        .toList());
    }

    /** What one bureau looks at. @param unit its name, or the role where nobody fills it */
    public record Group(String role, String unit, List<Item> items) {}

    /**
     * @param severity code, {@code REFUSED} to {@code PASSED}
     * @param field as the form names it; empty where the whole is meant
     * @param place the field's label with its row; empty where the sentence says it
     */
    public record Item(
            String severity,
            String severityLabel,
            String field,
            String place,
            String rule,
            String message,
            @Nullable String clause,
            String grade) {}
}
