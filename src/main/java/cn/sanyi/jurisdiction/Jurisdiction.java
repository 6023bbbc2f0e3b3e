package cn.sanyi.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * A place with its own authorities.
 *
 * @param code e.g. {@code JJ} for 晋江市; also the prefix of its case numbers
 * @param parent code of the place above, null for the topmost
 */
public record Jurisdiction(String code, String name, Level level, @Nullable String parent) {

    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }
}
