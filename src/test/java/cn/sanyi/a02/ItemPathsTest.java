package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.PassedElements;
import cn.sanyi.SanyiTest;
import cn.sanyi.publicity.Visitor;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every element of the models of A02 is passed by somebody's act or by its day, or this test says which is not. In the world of the
 * trials, whose notices are years ahead.
 */
@TestPropertySource(properties = "sanyi.test.group=trial")
class ItemPathsTest extends SanyiTest {

    private final Items quanzhou = new Items(this::as, "qz-h1", "qz");
    private final Items zhangping = new Items(this::as, "zp-h1", "zp");
    private final Items qijiang = new Items(this::as, "qj-h1", "qj");
    private final PassedElements elements = new PassedElements();
    private Trials trials;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void threePlaces() {
        trials = new Trials(this::as, jdbc);
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void everyStartEndBoundaryStepAndGatewayIsPassed() {
        collect(zhangping, refusedByTheHead());
        collect(qijiang, refusedAbove());
        collect(zhangping, pricedByTheAuthorityAndMerged());
        collect(qijiang, approvedAboveAndStopped());
        collect(quanzhou, correctedAdvisedTwiceObjectedToExtendedAndConverted());
        collect(quanzhou, expiredWithAReplyThatIsBeingReplaced());

        // In none of the three places does the insurance bureau take part beside itself; FourthPlaceTest has one where
        // it does.
        elements.requireAll(
                75,
                List.of("reviewByInsurance"),
                List.of(
                        "itemRefused",
                        "itemConverted",
                        "itemMerged",
                        "itemStopped",
                        "trialExpired",
                        "trialLimit",
                        "trialEnded",
                        "trialReported",
                        "panelConcluded",
                        "noticeEnded",
                        "noticeNotGiven",
                        "objectionAnswered",
                        "replyReplaced",
                        "corrected",
                        "closeLeft"));
    }

    private void collect(Items items, String number) {
        elements.collect(items.inside("head"), number);
    }

    private String refusedByTheHead() {
        String number = zhangping.upToTheDecision();
        zhangping.decided(number, "rejectItem");
        assertThat(zhangping.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private String refusedAbove() {
        String number = qijiang.accepted();
        qijiang.forwarded(number);
        qijiang.act(qijiang.outside("hsa"), number, "registerAnswer", "registerRefusal", qijiang.answer(null), null)
                .expect(200);
        qijiang.signed(number);
        assertThat(qijiang.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private String pricedByTheAuthorityAndMerged() {
        String number = zhangping.inTrial();
        assertThat(zhangping.open(number)).containsExactly("setTrialPrice");
        zhangping.priced(number);
        trials.papersIn("zp", number);
        trials.decide(
                        "zp",
                        number,
                        "mergeItem",
                        Map.of(
                                "mergedInto",
                                "340100017 经皮消融术",
                                "onDay",
                                zhangping.today().plusDays(5).toString(),
                                "reason",
                                "现行项目可兼容"))
                .expect(200);
        assertThat(zhangping.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private String approvedAboveAndStopped() {
        String number = qijiang.inTrial();
        qijiang.priced(number);
        trials.papersIn("qj", number);
        trials.decide("qj", number, "stopItem", Map.of("onDay", qijiang.today().toString(), "reason", "疗效不明显"))
                .expect(200);
        assertThat(qijiang.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private String correctedAdvisedTwiceObjectedToExtendedAndConverted() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = quanzhou.readyToSubmit(data);
        quanzhou.act(quanzhou.inside("head"), number, "submitItem", "return", Map.of(), "请补充试用情况")
                .expect(200);
        quanzhou.handedOn(number);
        quanzhou.act(quanzhou.inside("head"), number, "submitItem", "submit", data, null)
                .expect(200);
        corrected(number, data);
        quanzhou.accepted(number);
        quanzhou.reviewed(number);
        declinedAndDissolved(number);
        quanzhou.advised(number);
        objectedTo(number);
        quanzhou.act(
                        quanzhou.outside("hsa-head"),
                        number,
                        "decideItem",
                        "approveItem",
                        Map.of("basis", "安全有效，定价合理。"),
                        null)
                .expect(200);
        quanzhou.drafted(number);
        quanzhou.act(quanzhou.outside("hsa-head"), number, "signReply", "redraft", Map.of(), "措辞有误")
                .expect(200);
        quanzhou.signed(number);
        trials.file(number, "200.00", quanzhou.today()).expect(200);
        reported(number);
        papersReturnedAndExtended(number);
        trials.papersIn(number);
        trials.decide(
                        number,
                        "convert",
                        Map.of(
                                "formalPrice",
                                "180.00",
                                "category",
                                "B",
                                "onDay",
                                quanzhou.today().plusDays(1).toString(),
                                "reason",
                                "疗效确切，纳入乙类支付"))
                .expect(200);
        assertThat(quanzhou.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private void corrected(String number, Map<String, Object> data) {
        String reason = quanzhou.outside("hsa")
                .get("/api/v1/work-items/" + quanzhou.workItem(quanzhou.outside("hsa"), number, "checkItem") + "/form")
                .expect(200)
                .path("context")
                .path("correctionReasons")
                .path(0)
                .path("value")
                .asString();
        Map<String, Object> list =
                Map.of("corrections", List.of(Map.of("target", "risk", "reason", reason, "note", "请补充禁忌证")));
        quanzhou.act(quanzhou.outside("hsa"), number, "checkItem", "correct", list, null)
                .expect(200);
        data.put("risk", "适用于直径三厘米以下的病灶；凝血功能障碍者禁用。");
        quanzhou.act(quanzhou.inside("dept"), number, "supplement", "supplement", data, null)
                .expect(200);
    }

    private void declinedAndDissolved(String number) {
        quanzhou.appointed(number, List.of("qz-e1", "qz-e2", "qz-e5"), List.of("CLINICAL", "CLINICAL", "PRICING"));
        quanzhou.act(as("qz-e5"), number, "assessCase", "declinePanel", Map.of(), "近亲属在申报医院任职")
                .expect(200);
        quanzhou.act(quanzhou.outside("hsa"), number, "assessCase", "dissolvePanel", Map.of(), "人数不足")
                .expect(200);
        assertThat(quanzhou.open(number)).containsExactly("appointPanel");
    }

    /** One objection is adopted, one is not; the notice stands until both are answered, and a third comes too late. */
    private void objectedTo(String number) {
        String notice = quanzhou.noticed(number, 3);
        var citizen = new Visitor(port);
        String first = citizen.object(notice, "李四", "13812345678", "成本测算中的人员工时偏高，请说明依据。")
                .element("receipt-number");
        String second = citizen.object(notice, "王五", "13912345678", "本市已有类似项目，没有必要新增，请说明。")
                .element("receipt-number");
        Map<String, String> opened = citizen.objectionForm(notice);
        opened.putAll(Map.of("name", "赵六", "contact", "13712345678", "content", "我也有不同意见，请一并考虑并答复。"));
        trials.moveTo(quanzhou.today().plusDays(3));
        assertThat(citizen.post(notice, opened, null, null).text()).contains("公示期已于");
        assertThat(quanzhou.act(quanzhou.outside("hsa"), number, "noticeOpen", "closeNotice", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("objections-unanswered");
        quanzhou.answered(number, first, "ADOPTED");
        quanzhou.answered(number, second, "NOT_ADOPTED");
        quanzhou.act(
                        quanzhou.outside("hsa"),
                        number,
                        "noticeOpen",
                        "closeNotice",
                        Map.of("result", "收到异议二件，均已答复。"),
                        null)
                .expect(200);
        assertThat(quanzhou.open(number)).containsExactly("decideItem");
    }

    private void reported(String number) {
        quanzhou.inside("dept")
                .post("/api/v1/cases/" + number + "/trial-reports", Map.of())
                .expect(201);
        Map<String, Object> figures = new HashMap<>(Map.of("cases", 12, "income", "2400.00", "selfPaying", 12));
        figures.putAll(Map.of("adverseEvents", 0, "costChange", "无变化", "opinions", "无", "problems", "无"));
        quanzhou.act(quanzhou.inside("dept"), number, "fillTrialReport", "submitTrialReport", figures, null)
                .expect(200);
        quanzhou.act(quanzhou.outside("hsa"), number, "receiveTrialReport", "acknowledge", Map.of(), null)
                .expect(200);
    }

    private void papersReturnedAndExtended(String number) {
        quanzhou.act(quanzhou.inside("pricing"), number, "inTrial", "applyConversion", Map.of(), null)
                .expect(200);
        quanzhou.act(quanzhou.inside("dept"), number, "conversionPapers", "submitConversion", trials.papers(), null)
                .expect(200);
        quanzhou.act(quanzhou.outside("hsa"), number, "checkConversion", "returnPapers", Map.of(), "请补充不良事件说明")
                .expect(200);
        quanzhou.act(quanzhou.inside("dept"), number, "conversionPapers", "submitConversion", trials.papers(), null)
                .expect(200);
        quanzhou.act(quanzhou.outside("hsa"), number, "checkConversion", "accept", Map.of(), null)
                .expect(200);
        trials.decide(number, "extendTrial", Map.of("months", 6, "reason", "病例尚少，继续观察"))
                .expect(200);
        assertThat(quanzhou.open(number)).containsExactly("inTrial");
    }

    /** The day ends the item, whatever stands beside it; the case closes once that is done. */
    private String expiredWithAReplyThatIsBeingReplaced() {
        String number = quanzhou.inTrial();
        trials.file(number, "200.00", quanzhou.today()).expect(200);
        LocalDate last = LocalDate.parse(
                trials.entry(number).path("item").path("trialUntil").asString());
        replyMadeVoid(number);
        trials.moveTo(last.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isOne();

        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("EXPIRED");
        assertThat(trials.priceOn(number, last.plusDays(1))).isEmpty();
        for (String who : List.of("qz-h1-dept", "qz-hsa", "qz-health", "qz-finance", "qz-hrss")) {
            assertThat(trials.notices(who, number)).as(who).anyMatch(text -> text.contains("届满"));
        }
        assertThat(quanzhou.state(number)).isEqualTo("CARRYING_OUT");
        assertThat(quanzhou.open(number)).containsExactlyInAnyOrder("closeLeft", "draftNewReply");
        assertThat(quanzhou.act(quanzhou.outside("hsa"), number, "closeLeft", "close", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("beside-open");
        replied(number);
        quanzhou.act(quanzhou.outside("hsa"), number, "closeLeft", "close", Map.of(), null)
                .expect(200);
        assertThat(quanzhou.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private void replyMadeVoid(String number) {
        String reply = rendered(number);
        quanzhou.outside("hsa-head")
                .post("/api/v1/documents/" + reply + "/voiding", Map.of("reason", "主送单位有误"))
                .expect(200);
        quanzhou.outside("hsa")
                .post("/api/v1/cases/" + number + "/beside", Map.of("process", "reply-replacement"))
                .expect(201);
    }

    /** Signed by whoever signed the first reply: here the head of the bureau. */
    private void replied(String number) {
        Map<String, Object> reply = Map.of("title", "关于新增医疗服务项目的批复", "recipient", "申报医院", "body", "经研究，现重新批复如下。请遵照执行。");
        quanzhou.act(quanzhou.outside("hsa"), number, "draftNewReply", "draftReply", reply, null)
                .expect(200);
        quanzhou.act(quanzhou.outside("hsa-head"), number, "signNewReply", "sign", Map.of(), null)
                .expect(200);
        rendered(number);
    }

    /** @return the newest reply that is in force, once its document is there */
    private String rendered(String number) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> documents(number)
                .valueStream()
                .noneMatch(reply -> reply.path("file").isNull()));
        return documents(number)
                .valueStream()
                .filter(reply -> reply.path("state").asString().equals("SIGNED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private JsonNode documents(String number) {
        return quanzhou.outside("hsa")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200);
    }
}
