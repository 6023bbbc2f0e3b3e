package cn.sanyi.approval;

import cn.sanyi.procedure.Release;
import java.util.Map;

/** Decision tables of a release, asked where no token stands: on the day of an act, with the facts of that day. */
public interface DecisionTables {

    /**
     * What the table of the pinned release answers.
     *
     * @param decision key of the decision, e.g. {@code new-service-item-pricing}
     * @param facts by the names of the table's inputs: text, whole number, boolean or {@link java.time.LocalDate}
     * @throws IllegalArgumentException if the release has no such decision, or an input has no fact
     * @throws cn.sanyi.platform.Problem {@code decision-not-unique} if not exactly one row holds
     */
    Decided decide(Release release, String decision, Map<String, Object> facts);

    /**
     * @param outputs by name, as the row has them
     * @param rule id of the row that held
     * @param reason what the row says about itself: clause and grade
     */
    record Decided(Map<String, Object> outputs, String rule, String reason) {

        /** @throws IllegalArgumentException if the table has no such output or it is no text */
        public String text(String output) {
            if (outputs.get(output) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("Not a text: " + output);
        }

        /** @throws IllegalArgumentException if the table has no such output or it is not yes or no */
        public boolean is(String output) {
            if (outputs.get(output) instanceof Boolean answer) {
                return answer;
            }
            throw new IllegalArgumentException("Not yes or no: " + output);
        }
    }
}
