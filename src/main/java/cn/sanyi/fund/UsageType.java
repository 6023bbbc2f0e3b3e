package cn.sanyi.fund;

import org.jspecify.annotations.Nullable;

/**
 * A permitted use (用途) of the money. Data, for administrators to change.
 *
 * @param clause clause that allows it; null where the documents are silent
 * @param grade how well it is founded, e.g. {@code 明} or {@code 建议值}
 */
public record UsageType(String code, String name, @Nullable String clause, String grade) {

    /** With what it rests on, e.g. {@code 人员薪酬绩效（Q56-1 · 推）}. */
    public String label() {
        return clause == null ? "%s（%s）".formatted(name, grade) : "%s（%s · %s）".formatted(name, clause, grade);
    }
}
