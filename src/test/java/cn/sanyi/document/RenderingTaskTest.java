package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.TestDatabase;
import cn.sanyi.platform.pdf.PdfFonts;
import cn.sanyi.platform.pdf.PdfPages;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RenderingTaskTest {

    private static final Resource REGULAR = new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf");
    private static final Resource BOLD = new ClassPathResource("fonts/NotoSerifSC_700Bold.ttf");
    private static final Resource NO_FONT = new ByteArrayResource("no font".getBytes());

    private final DataSource source = TestDatabase.with("platform", "document");
    private final ReplyOffice office = new ReplyOffice(source);
    private final TransactionTemplate act = new TransactionTemplate(new JdbcTransactionManager(source));

    @Test
    void isAskedForInTheActAndUndoneWithIt() {
        UUID reply = signed();
        ManualScheduler scheduler = scheduler(REGULAR);
        act.executeWithoutResult(status -> {
            new Renderings(scheduler).request(reply);
            status.setRollbackOnly();
        });
        assertThat(scheduler.getScheduledExecutions()).isEmpty();

        act.executeWithoutResult(status -> new Renderings(scheduler).request(reply));
        scheduler.runAnyDueExecutions();

        assertThat(office.latest().file()).isNotNull();
        assertThat(scheduler.getScheduledExecutions()).isEmpty();
    }

    @Test
    void aFailureShowsAndIsTriedAgainAfterAWhile() {
        UUID reply = signed();
        ManualScheduler broken = scheduler(NO_FONT);
        new Renderings(broken).request(reply);
        broken.runAnyDueExecutions();
        assertThat(office.latest().renderFailures()).isEqualTo(1);
        assertThat(office.latest().file()).isNull();

        ManualScheduler mended = scheduler(REGULAR);
        mended.setTime(broken.getClock().now().plus(Duration.ofSeconds(9)));
        mended.runAnyDueExecutions();
        assertThat(office.latest().file()).isNull();
        mended.tick(Duration.ofSeconds(2));
        mended.runAnyDueExecutions();
        assertThat(office.latest().file()).isNotNull();
    }

    private UUID signed() {
        office.drafts(office.clerk, "关于方案的批复");
        office.signs(office.chair);
        return office.latest().id();
    }

    private ManualScheduler scheduler(Resource regular) {
        var issued = new IssuedDocuments(office.store, office.cases, office.book(), office.clock);
        var rendering = new RenderReply(
                office.store,
                new ReplyPdf(new PdfPages(new PdfFonts(regular, BOLD))),
                issued,
                office.disclosures,
                office.clock);
        var task = new RenderingTask().renderReplyTask(rendering, office.store);
        return TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(source), List.of(task))
                .clock(new SettableClock())
                .build();
    }
}
