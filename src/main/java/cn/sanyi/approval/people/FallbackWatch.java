package cn.sanyi.approval.people;

import cn.sanyi.organization.OrganizationChanged;
import cn.sanyi.platform.ClockMoved;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks again who can do what is open: when people, posts, absences or units have changed, and every night for terms that end. */
@Configuration(proxyBeanMethods = false)
class FallbackWatch {

    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private static final String PEOPLE = "people/";
    private static final String UNITS = "units/";

    private final OpenItemsOf open;
    private final Reexamination reexamination;

    FallbackWatch(OpenItemsOf open, Reexamination reexamination) {
        this.open = open;
        this.reexamination = reexamination;
    }

    @Bean
    RecurringTask<Void> fallbackExamination(Clock clock) {
        return Tasks.recurring("fallback-examination", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> examineAll());
    }

    /** After the commit: the change holds no lock any more that an act might wait for. */
    @TransactionalEventListener
    void on(OrganizationChanged changed) {
        List<String> people = of(changed, PEOPLE);
        List<String> units = of(changed, UNITS);
        if (!people.isEmpty() || !units.isEmpty()) {
            open.casesOf(people, units).forEach(reexamination::of);
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        examineAll();
    }

    private void examineAll() {
        open.allCases().forEach(reexamination::of);
    }

    private static List<String> of(OrganizationChanged changed, String kind) {
        return changed.subjects().stream()
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()))
                .toList();
    }
}
