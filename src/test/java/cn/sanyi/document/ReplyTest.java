package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.PassedSteps;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.platform.pdf.PdfFonts;
import cn.sanyi.platform.pdf.PdfPages;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ReplyTest {

    private final ReplyOffice office = new ReplyOffice(TestDatabase.with("document"));

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void isDraftedByOneSignedByAnotherAndNumberedThen() {
        office.drafts(office.clerk, "关于方案的批复");
        assertThat(office.latest().state()).isEqualTo(ReplyState.DRAFT);
        assertThat(office.latest().signature()).isNull();

        PlayedAct signed = office.signs(office.chair);

        assertThat(office.latest().signature().number()).isEqualTo("晋医管〔2026〕1号");
        assertThat(signed.notes).containsEntry("number", "晋医管〔2026〕1号");
        assertThat(office.requested).containsExactly(office.latest().id());
    }

    @Test
    void whoDraftedItMayNotSignIt() {
        var both = office.directory.also(office.clerk, office.committee, PostKind.CHAIR);
        office.drafts(both, "关于方案的批复");

        refused("same-person", () -> office.signs(both));
        assertThat(office.jdbc
                        .sql("select count(*) from document_number")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutADraftOrAnIssuerCodeNothingIsSigned() {
        refused("no-draft", () -> office.signs(office.chair));
        office.jdbc.sql("delete from issuer_code").update();
        office.drafts(office.clerk, "关于方案的批复");
        refused("issuer-code-missing", () -> office.signs(office.chair));
    }

    @Test
    void draftingAgainReplacesTheDraftAndAnotherMaySignThen() {
        office.drafts(office.chair, "第一稿");
        office.drafts(office.clerk, "第二稿");

        office.signs(office.chair);

        assertThat(office.documents.ofCase(office.plan.number())).hasSize(1);
        assertThat(office.latest().text().title()).isEqualTo("第二稿");
        refused("no-draft", () -> office.signs(office.chair));
    }

    @Test
    void aVoidReplyKeepsItsNumberAndTheNextOneGetsTheNext() {
        office.drafts(office.clerk, "第一稿");
        office.signs(office.chair);
        Reply first = office.latest();

        refused("void-reason", () -> office.documents.makeVoid(office.chair, first.id(), " "));
        refused("not-issuer-head", () -> office.documents.makeVoid(office.clerk, first.id(), "写错"));
        office.documents.makeVoid(office.chair, first.id(), "数字写错");
        refused("not-signed", () -> office.documents.makeVoid(office.chair, first.id(), "再来一次"));

        assertThat(office.documents.get(first.id()).signature().number()).isEqualTo("晋医管〔2026〕1号");
        assertThat(office.documents.get(first.id()).voiding().reason()).isEqualTo("数字写错");
        assertThat(office.record).singleElement().asString().contains("JJ-A01-2026-0001 主任 voidReply", "数字写错");
        office.drafts(office.clerk, "第二稿");
        office.signs(office.chair);
        assertThat(office.documents.ofCase(office.plan.number()))
                .extracting(reply -> reply.signature().number())
                .containsExactlyInAnyOrder("晋医管〔2026〕1号", "晋医管〔2026〕2号");
    }

    @Test
    void aReturnBehindItDiscardsTheDraftAndARedraftKeepsIt() {
        Step before = PlayedAct.step(office.plan, "draftPlan", office.community.id(), ReplyOffice.NOW);
        var fallen = new FallenReplies(office.store, PassedSteps.of(before, office.drafting), office.clock);
        office.drafts(office.clerk, "第一稿");

        fallen.on(new Reopened(office.plan.number(), "draftReply", Reopened.Cause.RETURNED, UUID.randomUUID(), false));
        assertThat(office.latest().state()).isEqualTo(ReplyState.DRAFT);
        fallen.on(new Reopened(office.plan.number(), "draftPlan", Reopened.Cause.RETURNED, UUID.randomUUID(), true));
        assertThat(office.latest().state()).isEqualTo(ReplyState.DISCARDED);

        office.drafts(office.clerk, "第二稿");
        office.signs(office.chair);
        fallen.on(new Reopened(office.plan.number(), "draftPlan", Reopened.Cause.RETURNED, UUID.randomUUID(), true));
        Reply signed = office.documents.ofCase(office.plan.number()).stream()
                .filter(reply -> reply.signature() != null)
                .findFirst()
                .orElseThrow();
        assertThat(signed.state()).isEqualTo(ReplyState.VOID);
    }

    @Test
    void isRenderedOnceAndItsSumIsInTheRecord() {
        office.drafts(office.clerk, "关于方案的批复");
        office.signs(office.chair);
        UUID id = office.latest().id();
        refused("document-not-ready", () -> office.documents.content(id));
        var fonts = new PdfFonts(
                new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf"),
                new ClassPathResource("fonts/NotoSerifSC_700Bold.ttf"));
        var issued = new IssuedDocuments(office.store, office.cases, office.book(), office.clock);
        var rendering = new RenderReply(
                office.store, new ReplyPdf(new PdfPages(fonts)), issued, office.disclosures, office.clock);

        rendering.render(id);
        rendering.render(id);

        Reply.File file = office.latest().file();
        assertThat(office.documents.content(id)).hasSize(file.size()).startsWith("%PDF".getBytes());
        assertThat(file.name()).isEqualTo("晋医管〔2026〕1号.pdf");
        assertThat(office.record).singleElement().asString().contains("系统 renderReply", file.sha256());
    }

    @Test
    void failuresOfRenderingShowAndAreRetriedLaterAndLater() {
        office.drafts(office.clerk, "关于方案的批复");
        office.store.renderingFailed(office.latest().id(), "IOException");
        office.store.renderingFailed(office.latest().id(), "IOException");
        assertThat(office.latest().renderFailures()).isEqualTo(2);
        assertThat(RenderingTask.delay(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RenderingTask.delay(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(RenderingTask.delay(1000)).isEqualTo(Duration.ofHours(1));
    }
}
