package cn.sanyi.fund;

import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.fund.Execution.Sourced;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days by which a plan missed the day on which it was due (Q56-15). */
@Component
class Lateness {

    private static final String LIMIT = "plan-submission";

    private final Clocks clocks;
    private final Clock clock;

    Lateness(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Null where the place gives no limit. */
    @Nullable
    Sourced<Integer> of(String caseNumber) {
        return clocks.find(caseNumber, LIMIT, null).map(this::sourced).orElse(null);
    }

    private Sourced<Integer> sourced(CaseClock limit) {
        LocalDate ended = limit.endedOn();
        LocalDate until = ended == null ? LocalDate.now(clock) : ended;
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(limit.dueOn(), until));
        String source = "时限：应于 %s 前报送，%s".formatted(limit.dueOn(), ended == null ? "尚未报送" : "报送于 " + ended);
        return new Sourced<>(days, source, List.of(limit.id()));
    }
}
