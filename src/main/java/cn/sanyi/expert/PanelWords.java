package cn.sanyi.expert;

import cn.sanyi.expert.Panel.Assessment;
import cn.sanyi.expert.Panel.Seat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** A panel's assessments in words. */
final class PanelWords {

    private PanelWords() {}

    /** One line for each who sat on the panel. */
    static List<String> lines(Panel panel) {
        return panel.members().stream().map(PanelWords::line).toList();
    }

    private static String line(Seat seat) {
        Assessment given = seat.assessment();
        String who = "%s（%s）".formatted(seat.name(), seat.field().label());
        if (given == null) {
            return who + "：" + (seat.declined() == null ? "未提交" : "未参加，" + seat.declined());
        }
        return who
                + "：临床必要 %d、安全有效 %d、创新 %d、经济 %d，%s。%s"
                        .formatted(
                                given.necessity(),
                                given.safety(),
                                given.innovation(),
                                given.economy(),
                                Objects.requireNonNull(given.recommendation()).label(),
                                plain(given.opinion()));
    }

    /** The mean scores of those who answered, to one decimal (half up). */
    static String means(Panel panel) {
        return "平均分：临床必要 %s、安全有效 %s、创新 %s、经济 %s"
                .formatted(
                        mean(panel, Assessment::necessity),
                        mean(panel, Assessment::safety),
                        mean(panel, Assessment::innovation),
                        mean(panel, Assessment::economy));
    }

    private static String mean(Panel panel, ToIntFunction<Assessment> score) {
        List<Integer> given = panel.members().stream()
                .map(Seat::assessment)
                .filter(Objects::nonNull)
                .map(score::applyAsInt)
                .toList();
        int sum = given.stream().mapToInt(Integer::intValue).sum();
        return given.isEmpty()
                ? "—"
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(given.size()), 1, RoundingMode.HALF_UP)
                        .toString();
    }

    /** As typed, without what markdown would read as its own signs. */
    static String plain(String typed) {
        return typed.replaceAll("[\\\\`*_\\[\\]<>#|!]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
