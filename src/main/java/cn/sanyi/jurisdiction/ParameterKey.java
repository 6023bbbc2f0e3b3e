package cn.sanyi.jurisdiction;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parameter the application reads.
 *
 * @param key e.g. {@code limit.check-plan.days}
 * @param group heading it is listed under, e.g. {@code 环节时限}
 * @param label e.g. {@code 形式审查 · 天数}
 * @param unit shown after the value, e.g. {@code 天}; empty if it has none
 * @param help what it does and what an empty value means, in a sentence
 * @param required whether something stops working without a value; then it cannot be made empty
 * @param fourEyes whether a second administrator must confirm a change: money, limits and votes
 * @param choices what may be chosen by a {@code CHOICE} or {@code CHOICES}, value to name in their order; empty for other kinds
 */
public record ParameterKey(
        String key,
        String group,
        String label,
        ParameterKind kind,
        String unit,
        String help,
        boolean required,
        boolean fourEyes,
        Map<String, String> choices) {

    /** One that is not chosen from a list of its own. */
    public ParameterKey(
            String key,
            String group,
            String label,
            ParameterKind kind,
            String unit,
            String help,
            boolean required,
            boolean fourEyes) {
        this(key, group, label, kind, unit, help, required, fourEyes, Map.of());
    }

    /** Whether the value is one this parameter may have. */
    public boolean fits(String value) {
        return kind.fits(value)
                && (!isChosen() || Arrays.stream(value.split(",", -1)).allMatch(choices::containsKey));
    }

    /** How a value is written, in a sentence without subject. */
    public String rule() {
        return isChosen() ? "%s：%s".formatted(kind.rule(), named()) : kind.rule();
    }

    private boolean isChosen() {
        return kind == ParameterKind.CHOICE || kind == ParameterKind.CHOICES;
    }

    private String named() {
        return choices.entrySet().stream()
                .map(choice -> "%s（%s）".formatted(choice.getKey(), choice.getValue()))
                .collect(Collectors.joining("、"));
    }

    /** The value as people read it, with its unit. */
    public String shown(String value) {
        if (isChosen()) {
            return Arrays.stream(value.split(",", -1))
                    .map(each -> choices.getOrDefault(each, each))
                    .collect(Collectors.joining("、"));
        }
        return unit.isEmpty() ? kind.shown(value) : kind.shown(value) + " " + unit;
    }
}
