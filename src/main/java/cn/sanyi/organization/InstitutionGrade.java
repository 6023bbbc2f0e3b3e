package cn.sanyi.organization;

import java.time.LocalDate;

/**
 * What a hospital or member institution is from a day on, until the next entry takes its place.
 *
 * @param source what says so: a licence, the notice of a review
 */
public record InstitutionGrade(Level level, Ownership ownership, LocalDate from, String source) {

    /** The hospital's level (医院等级), the highest first. */
    public enum Level {
        THREE("三级"),
        TWO("二级"),
        ONE("一级"),
        UNGRADED("未定级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** True for the level itself and every higher one. */
        public boolean isAtLeast(Level least) {
            return compareTo(least) <= 0;
        }
    }

    /** Who runs it. */
    public enum Ownership {
        PUBLIC("公立"),
        PRIVATE_NON_PROFIT("社会办（非营利）"),
        PRIVATE_FOR_PROFIT("社会办（营利）");

        private final String label;

        Ownership(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isPublic() {
        return ownership == Ownership.PUBLIC;
    }

    /** As people read it, e.g. {@code 三级 公立}. */
    public String words() {
        return level.label() + " " + ownership.label();
    }
}
