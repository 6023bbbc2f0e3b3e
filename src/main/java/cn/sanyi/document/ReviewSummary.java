package cn.sanyi.document;

import cn.sanyi.approval.opinions.OpinionMatrix;
import cn.sanyi.approval.opinions.OpinionMatrix.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the reviewing bureaus said, as a reply sums it up: who agrees, who objects to what, and the conditions as a list. */
final class ReviewSummary {

    private static final int LONGEST_OPINION = 160;
    private static final int LONGEST_CONDITION = 300;
    private static final int MOST_CONDITIONS = 8;

    private ReviewSummary() {}

    /** One sentence, e.g. {@code 晋江市医保局同意；晋江市财政局有异议（用途明细：……）}; empty if nobody was asked. */
    static String sentence(OpinionMatrix matrix) {
        return matrix.answered().stream()
                .map(opinion -> opinion.unit() + opinion.outcome() + objections(matrix, opinion))
                .collect(Collectors.joining("；"));
    }

    private static String objections(OpinionMatrix matrix, Opinion opinion) {
        List<String> points = new ArrayList<>();
        if (opinion.overall() == OpinionMatrix.Stance.OBJECT && !opinion.words().isBlank()) {
            points.add(clipped(opinion.words(), LONGEST_OPINION));
        }
        matrix.sections().forEach(section -> {
            var standpoint = opinion.on(section);
            if (standpoint != null && standpoint.stance() == OpinionMatrix.Stance.OBJECT) {
                points.add(section.label() + "：" + clipped(standpoint.note(), LONGEST_OPINION));
            }
        });
        return points.isEmpty() ? "" : "（" + String.join("；", points) + "）";
    }

    /** Each with its bureau; the office strikes what was not accepted. */
    static List<String> conditions(OpinionMatrix matrix) {
        return matrix.withConditions().stream()
                .flatMap(opinion -> opinion.conditions().stream()
                        .map(condition -> clipped(condition, LONGEST_CONDITION).replaceFirst("[。；;.]$", "") + "（"
                                + opinion.unit() + "）"))
                .limit(MOST_CONDITIONS)
                .toList();
    }

    private static String clipped(String text, int length) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }
}
