package cn.sanyi.deadline;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.settings.ParameterEffect;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A clock keeps the rule of the day it started on; a changed limit is for those that start later. */
@Component
class LimitChangeEffect implements ParameterEffect {

    private static final Pattern LIMIT = Pattern.compile("limit\\.(.+)\\.(days|unit)");

    private final JdbcClient database;
    private final Jurisdictions places;

    LimitChangeEffect(JdbcClient database, Jurisdictions places) {
        this.database = database;
        this.places = places;
    }

    @Override
    public List<String> of(ParameterKey key, String jurisdiction) {
        if (key.key().equals("limit.roll-over-holiday")) {
            return List.of(sentence(counting(null, jurisdiction)));
        }
        Matcher limit = LIMIT.matcher(key.key());
        return limit.matches() ? List.of(sentence(counting(limit.group(1), jurisdiction))) : List.of();
    }

    private static String sentence(int counting) {
        return counting == 0
                ? "现在没有正在计时的此类时限；生效后起算的时限按起算日的规则计算。"
                : "正在计时（含暂停）的 %d 个时限按起算日的规则继续计算，到期日不变；生效后起算的按新规则。".formatted(counting);
    }

    private int counting(@org.jspecify.annotations.Nullable String limit, String jurisdiction) {
        String[] within = places.all().stream()
                .map(place -> place.code())
                .filter(place -> places.isWithin(place, jurisdiction))
                .toArray(String[]::new);
        return database.sql("select count(*) from clock where state <> 'ENDED' and jurisdiction = any (:within)"
                        + " and (:limit::text is null or limit_key = :limit)")
                .param("within", within)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }
}
