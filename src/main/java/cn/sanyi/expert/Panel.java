package cn.sanyi.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel of experts for a case (专家组).
 *
 * @param round 1 for the first panel of the case
 * @param chair who concludes, one of the members
 * @param dueOn by when assessments are asked for; passing it has no effect of its own
 * @param recommendation of the panel as the chair concluded; null until then
 * @param reason why it was dissolved, or fell; empty otherwise
 */
public record Panel(
        UUID id,
        String caseNumber,
        int round,
        State state,
        UUID chair,
        LocalDate dueOn,
        String appointedBy,
        Instant appointedAt,
        @Nullable Recommendation recommendation,
        @Nullable String conclusion,
        @Nullable Instant endedAt,
        String reason,
        List<Seat> members) {

    public enum State {
        APPOINTED("评审中"),
        ASSESSED("待形成结论"),
        CONCLUDED("已形成结论"),
        DISSOLVED("已解散"),
        FALLEN("已失效");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param employer units they worked in when appointed
     * @param declined why they declined; null if they did not
     * @param assessment null until given
     */
    public record Seat(
            UUID person,
            String name,
            ExpertField field,
            String employer,
            @Nullable String declined,
            @Nullable Assessment assessment) {

        boolean isAwaited() {
            return declined == null && assessment == null;
        }
    }

    /**
     * What an expert has said; without content for those who may not read it.
     *
     * @param necessity 0 to 100, as {@code safety}, {@code innovation} and {@code economy}
     * @param recommendation null for those who may only know that it was given
     */
    public record Assessment(
            int necessity,
            int safety,
            int innovation,
            int economy,
            @Nullable Recommendation recommendation,
            String opinion,
            @Nullable Instant at) {

        Assessment unread() {
            return new Assessment(0, 0, 0, 0, null, "", at);
        }

        public boolean isReadable() {
            return recommendation != null;
        }
    }

    public Panel {
        members = List.copyOf(members);
    }

    Panel seating(List<Seat> seats) {
        return new Panel(
                id,
                caseNumber,
                round,
                state,
                chair,
                dueOn,
                appointedBy,
                appointedAt,
                recommendation,
                conclusion,
                endedAt,
                reason,
                seats);
    }

    boolean isOpen() {
        return state == State.APPOINTED || state == State.ASSESSED;
    }

    List<Seat> awaited() {
        return members.stream().filter(Seat::isAwaited).toList();
    }

    /** Who concludes: the chair, or the first who sits where the chair has declined. */
    Seat presiding() {
        return sitting().stream()
                .filter(seat -> seat.person().equals(chair))
                .findFirst()
                .orElseGet(() -> sitting().get(0));
    }

    /** Those who have not declined. */
    List<Seat> sitting() {
        return members.stream().filter(seat -> seat.declined() == null).toList();
    }

    public String chairName() {
        return members.stream()
                .filter(seat -> seat.person().equals(chair))
                .map(Seat::name)
                .findFirst()
                .orElse("");
    }
}
