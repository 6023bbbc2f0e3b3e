package cn.sanyi.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What closed cases tell of how long one takes; of fewer than five nothing is told. */
@Component
public class ClosedCases {

    /** So that no single case can be read off. */
    public static final int FEWEST = 5;

    private final JdbcClient jdbc;

    ClosedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whole days from the opening to the closing, both days counted as one.
     *
     * @param half half of them took at most so long
     * @param mostly nine of ten took at most so long
     * @param cases how many were counted
     */
    public record Duration(int half, int mostly, int cases) {}

    /** @param places codes of the jurisdictions whose cases count */
    public Optional<Duration> duration(String procedureKey, List<String> places) {
        int[] days = jdbc
                .sql("select (closed_at::date - opened_at::date) from case_file"
                        + " where procedure_key = ? and jurisdiction = any (?) and state = 'CLOSED' order by 1")
                .params(procedureKey, places.toArray(String[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return days.length < FEWEST
                ? Optional.empty()
                : Optional.of(new Duration(quantile(days, 50), quantile(days, 90), days.length));
    }

    private static int quantile(int[] sorted, int percent) {
        int place = (sorted.length * percent + 99) / 100 - 1;
        return Arrays.copyOf(sorted, sorted.length)[Math.max(0, place)];
    }
}
