package cn.sanyi.approval.opinions;

import cn.sanyi.form.FormSection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bureaus and the sections of the data they review.
 *
 * @param sections of the procedure's data form, in its order
 * @param bureaus in the round that counts now; those who have not answered yet too
 * @param earlier rounds that a return has undone, the latest first
 */
public record OpinionMatrix(List<FormSection> sections, List<Opinion> bureaus, List<Round> earlier) {

    public enum Stance {
        AGREE("同意"),
        OBJECT("有意见"),
        NONE("不涉及");

        private final String label;

        Stance(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param note why, where the bureau wrote it; may be empty */
    public record Standpoint(Stance stance, String note) {}

    /**
     * What one bureau says.
     *
     * @param overall null while it has not answered
     * @param outcome the act in a word, e.g. {@code 同意}; empty while it has not answered
     * @param conditions each on its own; empty if none
     * @param standpoints by key of the section; a section that is missing was not spoken of
     * @param voices what others said in the step beside what counts as its answer, in their order
     */
    public record Opinion(
            String unit,
            String step,
            @Nullable Stance overall,
            String outcome,
            String person,
            @Nullable Instant at,
            String text,
            String comment,
            List<String> conditions,
            Map<String, Standpoint> standpoints,
            List<Voice> voices) {

        /** Without other voices. */
        public Opinion(
                String unit,
                String step,
                @Nullable Stance overall,
                String outcome,
                String person,
                @Nullable Instant at,
                String text,
                String comment,
                List<String> conditions,
                Map<String, Standpoint> standpoints) {
            this(unit, step, overall, outcome, person, at, text, comment, conditions, standpoints, List.of());
        }

        Opinion with(List<Voice> others) {
            return new Opinion(
                    unit, step, overall, outcome, person, at, text, comment, conditions, standpoints, others);
        }

        /** As the step was decided, where its last answer alone does not say it. */
        Opinion decided(@Nullable Stance stance, String label) {
            return new Opinion(unit, step, stance, label, person, at, text, comment, conditions, standpoints, voices);
        }

        public boolean isAnswered() {
            return at != null;
        }

        public @Nullable Standpoint on(FormSection section) {
            return standpoints.get(section.key());
        }

        /** What it says beside the standpoints: the reason given with the act, else the text. */
        public String words() {
            return comment.isBlank() ? text : comment;
        }
    }

    /**
     * One of several answers to a step, or an opinion given beside it.
     *
     * @param act what was done, e.g. {@code 提交意见}
     * @param unit may be empty
     * @param stance null where none was taken
     */
    public record Voice(String act, String unit, String person, Instant at, @Nullable Stance stance, String words) {}

    /** @param number of the round, from 1 */
    public record Round(int number, List<Opinion> opinions) {}

    /** Whether one bureau agrees with the section and another objects to it. */
    public boolean isConflict(FormSection section) {
        return differ(bureaus.stream()
                .map(bureau -> bureau.on(section))
                .filter(Objects::nonNull)
                .map(Standpoint::stance));
    }

    /** Whether one bureau agrees with the whole and another objects. */
    public boolean isConflictOverall() {
        return differ(bureaus.stream().map(Opinion::overall).filter(Objects::nonNull));
    }

    private static boolean differ(Stream<Stance> stances) {
        List<Stance> all = stances.toList();
        return all.contains(Stance.AGREE) && all.contains(Stance.OBJECT);
    }

    public List<FormSection> conflicts() {
        return sections.stream().filter(this::isConflict).toList();
    }

    public List<Opinion> answered() {
        return bureaus.stream().filter(Opinion::isAnswered).toList();
    }

    public List<Opinion> waiting() {
        return bureaus.stream().filter(bureau -> !bureau.isAnswered()).toList();
    }

    public List<Opinion> withVoices() {
        return bureaus.stream().filter(bureau -> !bureau.voices().isEmpty()).toList();
    }

    public List<Opinion> withConditions() {
        return bureaus.stream().filter(bureau -> !bureau.conditions().isEmpty()).toList();
    }
}
