package cn.sanyi.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.workflow.OwnModels;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A hospital opens its own case: who may, who sees it, whose step it is inside the hospital, how it is given up. */
@Import(OwnProcedure.class)
@TestPropertySource(properties = "sanyi.test.group=application")
class ApplicationTest extends SanyiTest {

    @Autowired
    private BeanFactory application;

    private final Reports reports = new Reports(this::as);

    @BeforeEach
    void released() {
        new OwnModels(application).release(OwnProcedure.models());
    }

    @Test
    void theOpenerIsInTheFirstStepOfACaseOfTheirHospital() {
        Desk.Answer answer = as("qz-h1-dept").post("/api/v1/cases", Reports.wanted("机器人辅助定位"));
        String number = answer.expect(201).path("number").asString();

        assertThat(number).startsWith("QZ-T01-");
        assertThat(answer.raw().headers().firstValue("Location")).hasValue("/api/v1/cases/" + number);
        assertThat(answer.json().path("next").asString()).isEqualTo("/cases/" + number);
        var seen = reports.seen("qz-h1-dept", number);
        assertThat(seen.path("caseFile").path("title").asString()).isEqualTo("机器人辅助定位");
        assertThat(seen.path("caseFile").path("state").asString()).isEqualTo("DRAFTING");
        assertThat(seen.path("open").path(0).path("refusal").isNull()).isTrue();
        assertThat(jdbc.sql("select unit_name from act where case_number = ? and code = 'open'")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("泉州市第一医院（样例）");
        assertThat(as("qz-h1-dept").get("/tasks").text()).contains(number, "科室填报");
    }

    @Test
    void theSameKeyOpensOneCaseOnly() {
        String key = UUID.randomUUID().toString();
        String first = as("qz-h1-dept")
                .post("/api/v1/cases", Reports.wanted("重复提交"), key)
                .expect(201)
                .path("number")
                .asString();
        String second = as("qz-h1-dept")
                .post("/api/v1/cases", Reports.wanted("重复提交"), key)
                .expect(201)
                .path("number")
                .asString();
        assertThat(second).isEqualTo(first);
        assertThat(cases("重复提交")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "qz-h1-medical, 403, may-not-apply, 泉州市第一医院（样例）",
        "qz-h1-pricing, 403, may-not-apply, 经办或负责人申报",
        "qz-hsa, 403, may-not-apply, 医院、成员单位",
        "jj-mc, 403, may-not-apply, 医院、成员单位",
        "qz-e6, 403, may-not-apply, 泉州市第一医院（样例）",
        "ax-mi-1, 422, not-offered-here, 安溪不办理"
    })
    void whoMayNotOpenIsToldWhoMay(String login, int status, String code, String said) {
        Desk.Answer answer = as(login).post("/api/v1/cases", Reports.wanted("不应立案"));
        assertThat(answer.refusedWith(status)).isEqualTo(code);
        assertThat(answer.detail()).contains(said);
        assertThat(as(login).get("/api/v1/applications/price-report/form").refusedWith(status))
                .isEqualTo(code);
        assertThat(as(login).get("/api/v1/applications").text()).doesNotContain(OwnProcedure.KEY);
        assertThat(as(login).get("/guide/" + OwnProcedure.KEY).text()).doesNotContain("我要申报");
        assertThat(cases("不应立案")).isZero();
    }

    @Test
    void whoHandlesForTwoHospitalsChoosesOne() {
        Runnable leave = Reports.secondHospital(jdbc, "qz-h2-dept", "QZ-HOSP-1");
        try {
            Desk clerk = as("qz-h2-dept");
            assertThat(clerk.post("/api/v1/cases", Reports.wanted("两家医院")).refusedWith(422))
                    .isEqualTo("applicant-required");
            String number = clerk.post(
                            "/api/v1/cases",
                            Map.of(
                                    "procedure",
                                    OwnProcedure.KEY,
                                    "applicant",
                                    "QZ-HOSP-1",
                                    "data",
                                    Map.of("name", "两家医院", "department", "康复科")))
                    .expect(201)
                    .path("number")
                    .asString();
            assertThat(as("qz-h1-head").get("/cases/" + number).status()).isEqualTo(200);
            assertThat(as("qz-h2-head").get("/cases/" + number).status()).isEqualTo(404);
        } finally {
            leave.run();
        }
    }

    @Test
    void whatIsNotAppliedForOrUnknownOrEmptyIsRefused() {
        Desk clerk = as("qz-h1-dept");
        assertThat(clerk.post("/api/v1/cases", Map.of("procedure", "surplus-allocation"))
                        .refusedWith(422))
                .isEqualTo("not-applied-for");
        assertThat(clerk.post("/api/v1/cases", Map.of("procedure", "nonsense")).refusedWith(404))
                .isEqualTo("unknown-procedure");
        assertThat(clerk.post("/api/v1/cases", Map.of()).status()).isEqualTo(422);
        Desk.Answer empty = clerk.post("/api/v1/cases", Map.of("procedure", OwnProcedure.KEY));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("报告名称", "\"field\":\"department\"");
        assertThat(clerk.post(
                                "/api/v1/cases",
                                Map.of("procedure", OwnProcedure.KEY, "applicant", "QZ-HOSP-2", "data", Map.of()))
                        .refusedWith(422))
                .isEqualTo("not-your-unit");
    }

    @Test
    void insideTheHospitalEachPostHasItsStepAndEverybodyWhoHandlesSeesTheCase() {
        String number = reports.opened("qz-h1-dept", "院内把关");
        assertThat(reports.act("qz-h1-medical", number, "submit").refusedWith(403))
                .isEqualTo("not-yours");
        reports.act("qz-h1-dept", number, "submit").expect(200);

        assertThat(as("qz-h1-medical").get("/tasks").text()).contains(number);
        assertThat(as("qz-h1-pricing").get("/tasks").text()).doesNotContain(number);
        assertThat(as("qz-h1-dept").get("/tasks").text()).doesNotContain(number);
        Desk.Answer notTheirs = reports.act("qz-h1-dept", number, "agree");
        assertThat(notTheirs.refusedWith(403)).isEqualTo("not-yours");
        assertThat(notTheirs.detail()).contains("医务", "林婉清");
        reports.act("qz-h1-medical", number, "agree").expect(200);
        assertThat(reports.act("qz-h1-medical", number, "agree").refusedWith(403))
                .isEqualTo("not-yours");
        reports.act("qz-h1-pricing", number, "agree").expect(200);

        assertThat(as("qz-h1-head").get("/cases").text()).contains(number);
        assertThat(as("qz-h1-pricing").get("/cases/" + number).status()).isEqualTo(200);
        assertThat(as("qz-e6").get("/cases/" + number).status()).isEqualTo(404);
        assertThat(as("qz-h2-dept").get("/api/v1/cases/" + number).status()).isEqualTo(404);
        reports.act("qz-hsa", number, "accept").expect(200);
        assertThat(reports.seen("qz-h1-dept", number)
                        .path("caseFile")
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(as("qz-h1-medical").get("/api/v1/notices").text()).contains("《院内把关》已办结");
    }

    @Test
    void aVacantPostFallsToTheHeadVisibly() {
        Runnable back = Reports.vacant(jdbc, "qz-h2-medical");
        try {
            String number = reports.opened("qz-h2-dept", "医务岗位空缺");
            reports.act("qz-h2-dept", number, "submit").expect(200);

            assertThat(as("qz-h2-head").get("/tasks").text()).contains(number, "医务岗位空缺");
            assertThat(as("qz-h2-pricing").get("/tasks").text()).doesNotContain(number);
            reports.act("qz-h2-head", number, "agree").expect(200);
            assertThat(as("qz-h2-pricing").get("/tasks").text()).contains(number);
        } finally {
            back.run();
        }
    }

    @Test
    void aDeputyHasTheStepOfThePostTheyStandInFor() {
        var today = as("jj-h1-medical").today();
        String absence = as("jj-h1-medical")
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(1).toString(),
                                "reason",
                                "外出培训",
                                "deputy",
                                "丁慧珊"))
                .expect(201)
                .path("id")
                .asString();
        try {
            String number = reports.opened("jj-h1-dept", "医务外出");
            reports.act("jj-h1-dept", number, "submit").expect(200);
            assertThat(as("jj-h1-pricing").get("/tasks").text()).contains(number, "代卢雅静");
            reports.act("jj-h1-pricing", number, "agree").expect(200);
            assertThat(as("jj-h1-dept")
                            .get("/api/v1/cases/" + number + "/timeline")
                            .text())
                    .contains("丁慧珊（代卢雅静）");
        } finally {
            as("jj-h1-medical")
                    .post("/api/v1/absences/" + absence + "/cancellation", Map.of("reason", "返回"))
                    .expect(204);
        }
    }

    @Test
    void thePageOfACaseOffersOnlyWhatItsProcedureHas() {
        String number = reports.opened("qz-h1-dept", "页签");
        String page = as("qz-h1-dept").get("/cases/" + number).text();
        assertThat(page).contains("tab=materials", "tab=record").doesNotContain("tab=vote", "tab=funds", "tab=members");
        assertThat(page).doesNotContain("href=\"/settlements\"");
        assertThat(as("qz-h1-dept").get("/cases/" + number + "?tab=vote").status())
                .isEqualTo(404);
    }

    @Test
    void aCountyHospitalAppliesAndTheCityTakesIt() {
        String number = reports.opened("jj-h1-dept", "县级医院报告");
        assertThat(number).startsWith("JJ-T01-");
        reports.act("jj-h1-dept", number, "submit").expect(200);
        reports.act("jj-h1-medical", number, "agree").expect(200);
        reports.act("jj-h1-pricing", number, "agree").expect(200);
        assertThat(as("qz-hsa").get("/tasks").text()).contains(number, "晋江市医院");
        assertThat(as("jj-hsa").get("/api/v1/cases/" + number).status()).isEqualTo(404);
    }

    @Test
    void whoOpenedInErrorGivesItUpWithAReasonAndItIsRecorded() {
        String number = reports.opened("qz-h1-dept", "误开的报告");
        assertThat(reports.acts("qz-h1-dept", number)).contains("giveUp");
        assertThat(reports.acts("qz-h1-medical", number)).doesNotContain("giveUp");
        assertThat(reports.giveUp("qz-h1-medical", number, "不是我开的").refusedWith(403))
                .isEqualTo("not-the-opener");
        assertThat(reports.giveUp("qz-h1-dept", number, "").status()).isEqualTo(422);

        reports.giveUp("qz-h1-dept", number, "选错了项目").expect(200);

        var seen = reports.seen("qz-h1-head", number);
        assertThat(seen.path("caseFile").path("state").asString()).isEqualTo("TERMINATED");
        assertThat(seen.path("open")).isEmpty();
        assertThat(as("qz-h1-dept").get("/api/v1/cases/" + number + "/timeline").text())
                .contains("放弃填报", "选错了项目");
        assertThat(as("qz-h1-head").get("/api/v1/notices").text()).contains("《误开的报告》已由陈思远放弃填报");
        assertThat(jdbc.sql("select action from record_entry where chain = ? order by seq desc limit 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("giveUp");
        assertThat(reports.giveUp("qz-h1-dept", number, "再来一次").refusedWith(409))
                .isEqualTo("too-late-to-give-up");
    }

    @Test
    void whatWasHandedInIsNotGivenUpUntilItIsWithTheHospitalAgain() {
        String number = reports.handedIn("已提交的报告");
        assertThat(reports.giveUp("qz-h1-dept", number, "不报了").refusedWith(409)).isEqualTo("too-late-to-give-up");
        reports.act("qz-hsa", number, "return").expect(200);
        assertThat(reports.giveUp("qz-h2-head", number, "不相干的人").status()).isEqualTo(404);

        reports.giveUp("qz-h1-head", number, "退回后不再申报").expect(200);

        assertThat(as("qz-hsa").get("/api/v1/notices").text()).contains("《已提交的报告》已由庄明哲放弃填报");
    }

    private long cases(String title) {
        return jdbc.sql("select count(*) from case_file where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }
}
