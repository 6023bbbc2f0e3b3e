package cn.sanyi.approval.opening;

import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.FactSource;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.approval.limits.LimitTimer;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Starts clock and process of a new case. */
@Component
class CaseStart {

    /** The fact that the limit's timer reads. */
    static final String LIMIT_DUE = "limitDue";

    /** Where a place gives no number for the limit, its timer never fires. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 30);

    private final Clocks clocks;
    private final CaseLimit limit;
    private final LimitTimer timer;
    private final CaseProcess process;
    private final Procedures procedures;
    private final List<FactSource> facts;

    CaseStart(
            Clocks clocks,
            CaseLimit limit,
            LimitTimer timer,
            CaseProcess process,
            Procedures procedures,
            List<FactSource> facts) {
        this.clocks = clocks;
        this.limit = limit;
        this.timer = timer;
        this.process = process;
        this.procedures = procedures;
        this.facts = List.copyOf(facts);
    }

    void start(CaseFile caseFile, Release release, LocalDate limitFrom, ObjectNode data) {
        Map<String, Object> all = new LinkedHashMap<>();
        String form = procedures.find(caseFile.procedureKey()).orElseThrow().startForm();
        facts.forEach(source -> all.putAll(source.facts(caseFile, form, data)));
        all.put(LIMIT_DUE, due(caseFile, limitFrom));
        process.start(caseFile, release, all);
        timer.follow(caseFile);
    }

    private Instant due(CaseFile caseFile, LocalDate limitFrom) {
        String key = limit.submission(caseFile).limitKey();
        LocalDate last = clocks.start(caseFile.number(), key, null, limitFrom, caseFile.jurisdiction())
                .map(Clocks.CaseClock::dueOn)
                .orElse(NEVER);
        return CaseLimit.endOf(last);
    }
}
