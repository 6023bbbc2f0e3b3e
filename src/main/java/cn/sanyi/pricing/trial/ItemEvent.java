package cn.sanyi.pricing.trial;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an item.
 *
 * @param on the day it holds from; for an end the last day before
 * @param until last day of the trial where the event gives one
 * @param by who decided, with the name they had then; {@code 系统} for the end of the term
 */
public record ItemEvent(Kind kind, LocalDate on, @Nullable LocalDate until, String note, String by, Instant at) {

    public enum Kind {
        ENTERED("批准试行"),
        EXTENDED("延长试行"),
        CONVERTED("转为正式"),
        MERGED("并入"),
        STOPPED("停止"),
        EXPIRED("试行期满");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
