package cn.sanyi.jurisdiction;

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
 */
public record ParameterKey(
        String key,
        String group,
        String label,
        ParameterKind kind,
        String unit,
        String help,
        boolean required,
        boolean fourEyes) {

    /** The value as people read it, with its unit. */
    public String shown(String value) {
        return unit.isEmpty() ? kind.shown(value) : kind.shown(value) + " " + unit;
    }
}
