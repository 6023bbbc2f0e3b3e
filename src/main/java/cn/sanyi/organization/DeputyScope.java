package cn.sanyi.organization;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For what a deputy (代理人) stands in.
 *
 * @param procedures keys of procedures; empty: all
 * @param upTo the largest amount of a case; null: whatever the amount
 */
public record DeputyScope(List<String> procedures, @Nullable Money upTo) {

    /** Everything. */
    public static final DeputyScope ALL = new DeputyScope(List.of(), null);

    public boolean isAll() {
        return procedures.isEmpty() && upTo == null;
    }

    /** As people read it, e.g. {@code 结余留用资金使用分配，金额不超过 1,000,000.00 元}; empty where all is meant. */
    String words(Map<String, String> titles) {
        String named =
                procedures.stream().map(key -> titles.getOrDefault(key, key)).collect(Collectors.joining("、"));
        String limit = upTo == null ? "" : "金额不超过 " + ChineseAmount.grouped(upTo) + " 元";
        return named.isEmpty() || limit.isEmpty() ? named + limit : named + "，" + limit;
    }

    /** @param amount of the case; null where it has none: a deputy with a largest amount does not stand in for it */
    public boolean covers(String procedure, @Nullable Money amount) {
        boolean named = procedures.isEmpty() || procedures.contains(procedure);
        return named && (upTo == null || (amount != null && amount.compareTo(upTo) <= 0));
    }
}
