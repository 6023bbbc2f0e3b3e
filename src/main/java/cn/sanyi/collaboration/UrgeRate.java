package cn.sanyi.collaboration;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One person urges one item as often as the parameter {@code urge.interval-days} of the place lets. */
@Component
class UrgeRate {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Parameters parameters;
    private final Urgings urgings;
    private final Clock clock;

    UrgeRate(Parameters parameters, Urgings urgings, Clock clock) {
        this.parameters = parameters;
        this.urgings = urgings;
        this.clock = clock;
    }

    /** Those this person may urge now. */
    List<WorkItem> due(Actor actor, CaseFile caseFile, List<WorkItem> items) {
        return items.stream()
                .filter(item -> next(actor, caseFile, item)
                        .filter(clock.instant()::isBefore)
                        .isEmpty())
                .toList();
    }

    /** Empty if at least one of them may be urged now; otherwise when the next may. */
    Optional<Problem> refusal(Actor actor, CaseFile caseFile, List<WorkItem> items) {
        if (!due(actor, caseFile, items).isEmpty()) {
            return Optional.empty();
        }
        return items.stream()
                .flatMap(item -> next(actor, caseFile, item).stream())
                .min(Comparator.naturalOrder())
                .map(next -> Problem.conflict(
                        "urged-recently",
                        "您已经催办过。同一人对同一任务每 %d 天可以催办一次，%s 之后可以再催。"
                                .formatted(interval(caseFile).orElse(1), MINUTE.format(next))));
    }

    /** From when on this person may urge the item again; empty if they have not, or there is no rate. */
    private Optional<Instant> next(Actor actor, CaseFile caseFile, WorkItem item) {
        return interval(caseFile).flatMap(days -> urgings.lastBy(actor.personId(), caseFile.number(), item.id())
                .map(last -> last.plus(Duration.ofDays(days))));
    }

    private Optional<Integer> interval(CaseFile caseFile) {
        return parameters
                .find(UrgeParameters.INTERVAL, caseFile.jurisdiction(), LocalDate.now(clock))
                .map(parameter -> parameter.asInt());
    }
}
