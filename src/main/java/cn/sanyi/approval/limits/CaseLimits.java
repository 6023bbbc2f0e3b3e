package cn.sanyi.approval.limits;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The limit of a whole case, where the day it counts from turns out to have been wrong. */
@NamedInterface("limits")
@Component
public class CaseLimits {

    private final CaseLimit limit;
    private final Clocks clocks;
    private final LimitFollowers followers;
    private final LateMark mark;

    CaseLimits(CaseLimit limit, Clocks clocks, LimitFollowers followers, LateMark mark) {
        this.limit = limit;
        this.clocks = clocks;
        this.followers = followers;
        this.mark = mark;
    }

    /** @param from the day that is not counted, @param on the last day */
    public record Due(LocalDate from, LocalDate on) {}

    /** As it stands; empty where the place gives no number. */
    public Optional<Due> of(CaseFile caseFile) {
        return limit.clock(caseFile).map(running -> new Due(running.startedOn(), running.dueOn()));
    }

    /** As it would stand if it counted from another day. */
    public Optional<Due> ifFrom(CaseFile caseFile, LocalDate from) {
        return limit.clock(caseFile).map(running -> new Due(from, clocks.dueIfFrom(running.id(), from)));
    }

    /** Counts from another day: clock, timer, task list and the mark of lateness together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(CaseFile caseFile, LocalDate from, Instant at, String reason) {
        limit.clock(caseFile).ifPresent(running -> clocks.restart(running.id(), from, at, reason));
        limit.clock(caseFile).ifPresent(running -> {
            followers.follow(caseFile);
            mark.follow(caseFile, running, "系统");
        });
    }
}
