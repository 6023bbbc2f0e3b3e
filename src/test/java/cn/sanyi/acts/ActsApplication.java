package cn.sanyi.acts;

import cn.sanyi.SanyiTest;
import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.desk.CaseActs;
import cn.sanyi.approval.desk.TableOfActs;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Personnel;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The application as the properties use it: its services, in this process. Started once. */
@Import(ShapeCatalogue.class)
@TestPropertySource(
        properties = {
            "sanyi.test.group=acts",
            ActsApplication.PLANNED_ONCE,
            "db-scheduler.polling-interval=1d",
            "db-scheduler.immediate-execution-enabled=false",
            "spring.main.allow-bean-definition-overriding=false"
        })
final class ActsApplication extends SanyiTest {

    /** Statements are planned once, while the tables are all but empty: as they will be needed when those are full. */
    static final String PLANNED_ONCE =
            "spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off"
                    + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static ActsApplication started;

    @Autowired
    private ApplicationContext context;

    private People people;
    private List<TableOfActs.Group> table = List.of();
    private List<String> stepActs = List.of();
    private List<String> itemActs = List.of();

    static synchronized ActsApplication started() {
        if (started == null) {
            var application = new ActsApplication();
            try {
                new TestContextManager(ActsApplication.class).prepareTestInstance(application);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            application.people = new People(application);
            application.read();
            started = application;
        }
        return started;
    }

    /** What the application says of its acts; it never says anything else. */
    private void read() {
        table = the(TableOfActs.class).groups();
        stepActs = the(ActCatalogue.class).codes().stream().sorted().toList();
        itemActs = context.getBeansOfType(ItemAct.class).values().stream()
                .map(Act::code)
                .sorted()
                .toList();
    }

    <T> T the(Class<T> service) {
        return context.getBean(service);
    }

    ApplicationContext context() {
        return context;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    People people() {
        return people;
    }

    Acts acts() {
        return the(Acts.class);
    }

    CaseActs caseActs() {
        return the(CaseActs.class);
    }

    CaseOpening opening() {
        return the(CaseOpening.class);
    }

    Procedures procedures() {
        return the(Procedures.class);
    }

    Directory directory() {
        return the(Directory.class);
    }

    Personnel personnel() {
        return the(Personnel.class);
    }

    RecordBook record() {
        return the(RecordBook.class);
    }

    LocalDate today() {
        return LocalDate.now(the(Clock.class));
    }

    TransactionTemplate commit() {
        return new TransactionTemplate(the(PlatformTransactionManager.class));
    }

    Act act(String code) {
        return the(ActCatalogue.class).act(code);
    }

    /** Codes of acts that models name. */
    List<String> stepActs() {
        return stepActs;
    }

    /** Codes of acts that every step offers. */
    List<String> itemActs() {
        return itemActs;
    }

    /** The whole table of acts. */
    List<ActEntry> entries() {
        return table.stream().flatMap(group -> group.entries().stream()).toList();
    }

    List<ActEntry> caseActEntries() {
        return group("case");
    }

    /** Acts on clocks; no work item and no step is concerned. */
    List<ActEntry> clockActEntries() {
        return group("clock");
    }

    private List<ActEntry> group(String key) {
        return table.stream()
                .filter(group -> group.key().equals(key))
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    TreeSet<String> stepRules() {
        return context.getBeansOfType(StepRule.class).values().stream()
                .map(StepRule::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
