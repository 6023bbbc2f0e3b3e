package cn.sanyi.acts;

import java.util.List;

/** A part of a random procedure; parts are put together as people draw them, so every drawing can be read as one. */
sealed interface Part {

    /**
     * A step.
     *
     * @param kind what can be done in it
     * @param role index of the unit that acts
     * @param marks what else the model says of it
     */
    record Step(Kind kind, int role, Marks marks) implements Part {}

    /** Yes and no are acts of its; a gateway behind it asks which it was. */
    record Decision(int role, String rule, Marks marks) {}

    record Row(List<Part> parts) implements Part {}

    /** All at the same time. */
    record Parallel(List<Part> branches) implements Part {}

    /** The parts behind a decision, one of which is taken. */
    record Either(Decision decision, Part agreed, Part objected) implements Part {}

    /** Over and over until somebody agrees. */
    record Again(Part body, Decision decision) implements Part {}

    /** In a process of its own. */
    record Called(Part body) implements Part {}

    /** @param returns whether it can be returned */
    record Marks(boolean returns, boolean target, boolean withdrawn, boolean limited, boolean headOnly) {}

    enum Kind {
        ANSWER("agree,object", "one"),
        ACCEPT("accept", "one"),
        COMPLETE("complete", "one"),
        ALL("agree,object", "all"),
        ANY("agree,object", "any"),
        SHARE("agree,object", "share");

        final String acts;
        final String rule;

        Kind(String acts, String rule) {
            this.acts = acts;
            this.rule = rule;
        }
    }
}
