package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members' opinions on a plan (征求成员单位意见).
 *
 * @param round from 1
 * @param endedBy who gave the last answer, or ended it; null while it runs
 * @param reason why the applicant ended it before everybody had answered; empty otherwise
 */
public record Consultation(
        UUID id,
        String caseNumber,
        int round,
        State state,
        By startedBy,
        Instant startedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String reason,
        List<Opinion> opinions) {

    public enum State {
        RUNNING("正在征求"),
        FINISHED("各单位均已答复"),
        CLOSED("已结束征求");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Answer {
        CONSENT("同意"),
        DISSENT("不同意");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What one member was asked and said.
     *
     * @param share what the plan gave it then; null if nothing
     * @param answer null if it has not answered: never taken for consent
     */
    public record Opinion(
            UUID member,
            String memberCode,
            String memberName,
            @Nullable Money share,
            @Nullable Answer answer,
            String opinion,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public List<Opinion> unanswered() {
        return opinions.stream().filter(opinion -> opinion.answer() == null).toList();
    }
}
