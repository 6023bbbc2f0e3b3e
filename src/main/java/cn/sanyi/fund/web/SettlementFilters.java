package cn.sanyi.fund.web;

import cn.sanyi.fund.Settlement;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the list can be narrowed to, from what the person may see, and what it is narrowed to now.
 *
 * @param communities names by code
 * @param years newest first
 */
record SettlementFilters(
        SortedMap<String, String> communities,
        List<Integer> years,
        @Nullable String community,
        @Nullable Integer year) {

    static SettlementFilters of(List<Settlement> all, @Nullable String community, @Nullable Integer year) {
        var communities = new TreeMap<String, String>();
        all.forEach(each -> communities.put(each.communityCode(), each.communityName()));
        var years = all.stream()
                .map(Settlement::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new SettlementFilters(communities, years, community, year);
    }

    public boolean narrowed() {
        return year != null || community != null && !community.isBlank();
    }
}
