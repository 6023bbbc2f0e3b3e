package cn.sanyi.approval.opinions;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.opinions.OpinionMatrix.Opinion;
import cn.sanyi.approval.opinions.OpinionMatrix.Stance;
import cn.sanyi.approval.opinions.OpinionMatrix.Standpoint;
import cn.sanyi.approval.opinions.OpinionMatrix.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an opinion as it was filled in; one from before there were sections has none, and that is all right. */
final class OpinionReader {

    static final String STANDPOINTS = "sections";

    /** In an act that takes over an earlier answer: which. */
    static final String CARRIED = "carriedFrom";

    private OpinionReader() {}

    static Opinion missing(String unit, Step step) {
        return new Opinion(unit, step.name(), null, "", "", null, "", "", List.of(), Map.of());
    }

    static Opinion read(String unit, Step step, Timeline.Entry entry) {
        JsonNode data = entry.data();
        return new Opinion(
                unit,
                step.name(),
                overall(code(entry)),
                label(entry),
                entry.person(),
                entry.at(),
                data.path("opinion").asString(""),
                entry.comment() == null ? "" : entry.comment(),
                lines(data.path("conditions").asString("")),
                standpoints(data.path(STANDPOINTS)));
    }

    /** What was taken over from an earlier round says so. */
    private static String label(Timeline.Entry entry) {
        JsonNode from = entry.data().path(CARRIED);
        return from.isMissingNode()
                ? entry.label()
                : "%s（沿用第%d轮）"
                        .formatted(
                                from.path("label").asString(),
                                from.path("round").asInt());
    }

    /** The act that was meant, also where it was taken over. */
    static String code(Timeline.Entry entry) {
        return entry.data().path(CARRIED).path("code").asString(entry.code());
    }

    static @Nullable Stance overall(String act) {
        return switch (act) {
            case "agree" -> Stance.AGREE;
            case "object", "return" -> Stance.OBJECT;
            default -> null;
        };
    }

    /** One of several answers by its act, an opinion beside them by its standpoint. */
    static Voice voice(Timeline.Entry entry) {
        String text = entry.data().path("opinion").asString("");
        return new Voice(
                label(entry),
                entry.unit() == null ? "" : entry.unit(),
                entry.person(),
                entry.at(),
                stance(entry.data().path("standpoint").asString("")).orElseGet(() -> overall(code(entry))),
                entry.comment() == null || entry.comment().isBlank() ? text : entry.comment());
    }

    /** One condition a line, without the numbering people put in front. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceFirst("^[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]\\s*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Map<String, Standpoint> standpoints(JsonNode rows) {
        Map<String, Standpoint> standpoints = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            stance(row.path("standpoint").asString(""))
                    .ifPresent(stance -> standpoints.put(
                            row.path("section").asString(""),
                            new Standpoint(stance, row.path("note").asString(""))));
        }
        return standpoints;
    }

    private static Optional<Stance> stance(String code) {
        for (Stance stance : Stance.values()) {
            if (stance.name().equals(code)) {
                return Optional.of(stance);
            }
        }
        return Optional.empty();
    }
}
