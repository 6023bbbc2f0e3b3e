package cn.sanyi.approval.preview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way a case will likely take, ready to be shown.
 *
 * @param release version of the pinned release
 * @param from the day counted from
 * @param act what is done now, as its button says
 * @param incomplete how many fields the form still refuses; the way is computed from what can be read
 * @param now the step at hand
 * @param stages what comes then
 * @param ending where it ends, in a sentence
 */
public record RoutePreview(
        int release, LocalDate from, String act, int incomplete, Step now, List<Stage> stages, String ending) {

    /** @param before what is decided between the stage before and this one */
    public record Stage(List<Turn> before, List<Step> steps) {}

    /**
     * @param within the called process it stands in; null: the main process
     * @param unit who is responsible, or the role nobody fills
     * @param vacant true where nobody fills the role
     * @param limit e.g. {@code 5 个工作日}; null where no number is given
     * @param due the latest day of its end, or why there is none, in words
     * @param dueOn that day
     */
    public record Step(
            String key,
            String name,
            @Nullable String within,
            String unit,
            boolean vacant,
            List<String> acts,
            @Nullable String limit,
            @Nullable String limitSource,
            String due,
            @Nullable LocalDate dueOn,
            String clause,
            String grade) {}

    /**
     * @param text what is decided here and by what
     * @param reasons why, as the decision table says; or where the other outcomes lead
     * @param open true where nobody knows yet
     */
    public record Turn(String text, List<String> reasons, boolean open) {}
}
