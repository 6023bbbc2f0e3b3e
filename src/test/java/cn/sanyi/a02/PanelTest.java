package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.expert.Expert;
import cn.sanyi.expert.Experts;
import cn.sanyi.sample.SampleDays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 专家评审: who may be on a panel, who sees what, and time that is not counted. In 泉州, where an expert works for the applicant. */
class PanelTest extends SanyiTest {

    private static final String LIMIT = "limit.handling-new-service-item.";

    @Autowired
    private ApplicationContext application;

    private final Items items = new Items(this::as, "qz-h1", "qz");
    private String number;
    private Map<String, String> options;

    @BeforeEach
    void reviewed() {
        if (jdbc.sql("select count(*) from parameter where key = ? and value is not null")
                        .param(LIMIT + "days")
                        .query(Integer.class)
                        .single()
                == 0) {
            var quanzhou = new DecidedParameters(this::as, "QZ");
            quanzhou.set(LIMIT + "days", "20");
            quanzhou.set(LIMIT + "unit", "working");
        }
        number = items.accepted();
        items.reviewedBy(number, "health", "reviewByHealth");
        items.reviewedBy(number, "finance", "reviewByFinance");
        items.reviewedBy(number, "hrss", "reviewByHumanResources");
        options = options();
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void whoWorksForTheApplicantIsMarkedAndRefusedByName() {
        assertThat(options.keySet()).anyMatch(label -> label.startsWith("纪晓峰") && label.endsWith("须回避"));

        Desk.Answer refused = appoint("纪晓峰", "CLINICAL", "方志强", "CLINICAL", "赖永昌", "PRICING");

        assertThat(refused.refusedWith(422)).isEqualTo("form-refused");
        assertThat(refused.text()).contains("expert-recused", "第1名专家", "纪晓峰须回避", "泉州市第一医院", "任职");
        assertThat(items.open(number)).containsExactly("appointPanel");
    }

    /** As if she had worked there before and drawn up an earlier application; undone, as no record stands behind it. */
    @Test
    void whoOnceActedForTheApplicantStandsBackToo(
            @Autowired Experts experts, @Autowired CaseFiles cases, @Autowired TransactionTemplate transaction) {
        List<Expert> pool = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into act (id, case_number, code, label, person, person_name, unit, at, data)"
                            + " select gen_random_uuid(), ?, 'handOn', '交下一岗', p.id, p.name, u.id, now(), '{}'"
                            + " from person p, unit u where p.name = '潘月娥' and u.code = 'QZ-HOSP-1'")
                    .param(number)
                    .update();
            return experts.forCase(cases.find(number).orElseThrow());
        });

        assertThat(pool)
                .filteredOn(expert -> expert.name().equals("潘月娥"))
                .extracting(Expert::recusal)
                .containsExactly("曾代表申请单位办理办件 " + number);
    }

    /** 联合申报: the other hospital of the place, whose cases nobody else here puts to these two. */
    @Test
    void whoIsNamedBesideTheApplicantStandsBackNowAndInItsLaterCases(
            @Autowired Experts experts, @Autowired CaseFiles cases) {
        var other = new Items(this::as, "qz-h2", "qz");
        Map<String, Object> jointly = Items.data(Items.newName());
        jointly.put("partners", List.of(Map.of("unit", "外地 一院（样例）", "person", "潘月娥"), Map.of("unit", "泉州市第一医院")));
        String first = other.submitted(jointly);
        String later = other.submitted();

        assertThat(recusals(experts.forCase(cases.find(first).orElseThrow())))
                .containsEntry("潘月娥", "是本件联合申报的主要参与人（外地 一院（样例））")
                .containsEntry("纪晓峰", "在本件联合申报单位“泉州市第一医院”任职")
                .doesNotContainKey("余静怡");
        assertThat(recusals(experts.forCase(cases.find(later).orElseThrow())))
                .containsEntry("潘月娥", "曾与申请单位联合申报（外地 一院（样例），办件 " + first + "）")
                .doesNotContainKeys("纪晓峰", "余静怡");
        assertThat(recusals(experts.forCase(cases.find(number).orElseThrow())))
                .as("the hospital that was named itself")
                .containsEntry("潘月娥", "曾与申请单位联合申报（外地 一院（样例），办件 " + first + "）");
    }

    private static Map<String, String> recusals(List<Expert> pool) {
        Map<String, String> reasons = new HashMap<>();
        pool.stream()
                .filter(expert -> expert.recusal() != null)
                .forEach(expert -> reasons.put(expert.name(), expert.recusal()));
        return reasons;
    }

    @Test
    void aPanelThatIsTooSmallOrWithoutItsFieldIsRefusedByTheField() {
        assertThat(appoint("方志强", "CLINICAL").text()).contains("panel-too-small", "至少 3 名专家");
        assertThat(appoint("方志强", "PRICING", "余静怡", "CLINICAL", "谢文海", "CLINICAL")
                        .text())
                .contains("expert-field", "方志强没有登记“价格”专业");
        assertThat(appoint("方志强", "CLINICAL", "方志强", "CLINICAL", "谢文海", "CLINICAL")
                        .text())
                .contains("expert-twice");
    }

    @Test
    void nobodySeesWhatAnotherHasSaidBeforeTheConclusionAndTheApplicantNever() {
        appointed();
        assess("qz-e1").expect(200);

        assertThat(panels("qz-e2").toString()).contains("\"assessment\":{").doesNotContain("操作成熟");
        assertThat(panels("qz-hsa").toString()).doesNotContain("操作成熟");
        assertThat(panels("qz-e1").toString()).contains("操作成熟");
        assess("qz-e2").expect(200);
        assess("qz-e5").expect(200);
        assertThat(items.act(as("qz-e2"), number, "concludePanel", "concludePanel", conclusion(), null)
                        .status())
                .isEqualTo(403);
        items.act(as("qz-e1"), number, "concludePanel", "concludePanel", conclusion(), null)
                .expect(200);

        assertThat(panels("qz-hsa").toString()).contains("操作成熟", "CONCLUDED");
        assertThat(panels("qz-h1-dept").toString()).contains("专家组一致建议批准试行").doesNotContain("操作成熟");
        assertThat(as("qz-hsa").get("/cases/" + number + "?tab=panel").text()).contains("方志强", "建议通过", "创新 80");
    }

    @Test
    void aPanelThatHasBecomeTooSmallIsDissolvedAndAnotherOneAppointed() {
        appointed();
        Desk.Answer twice = decline("qz-e5");
        twice.expect(200);
        assess("qz-e1").expect(200);
        assess("qz-e2").expect(200);
        assertThat(items.open(number)).as("two are too few").containsExactly("assessCase");
        assertThat(as("qz-hsa").get("/api/v1/notices?limit=50").text()).contains("专家组人数不足", "赖永昌", "近亲属");

        items.act(as("qz-hsa"), number, "assessCase", "dissolvePanel", Map.of(), "人数不足")
                .expect(200);

        assertThat(items.open(number)).containsExactly("appointPanel");
        appoint("方志强", "CLINICAL", "余静怡", "CLINICAL", "谢文海", "CLINICAL").expect(200);
        assertThat(panels("qz-hsa").findValuesAsString("state")).containsExactly("APPOINTED", "DISSOLVED");
    }

    @Test
    void theTimeOfExpertsIsNotCountedAndTheApplicantIsTold() {
        String due = handling().path("dueOn").asString();
        assertThat(handling().path("state").asString()).isEqualTo("RUNNING");
        appointed();

        assertThat(handling().path("state").asString()).isEqualTo("PAUSED");
        as("qz-hsa").post("/api/v1/sample/clock", Map.of("plusDays", 7)).expect(200);
        assertThat(as("qz-h1-dept").get("/api/v1/notices?limit=50").text()).contains(number, "评审时间不计入办理时限");
        List.of("qz-e1", "qz-e2", "qz-e5").forEach(expert -> assess(expert).expect(200));
        items.act(as("qz-e1"), number, "concludePanel", "concludePanel", conclusion(), null)
                .expect(200);

        assertThat(handling().path("state").asString()).isEqualTo("RUNNING");
        assertThat(handling().path("dueOn").asString()).isGreaterThan(due);
        assertThat(as("qz-hsa").get("/cases/" + number + "?tab=clock").text()).contains("办理时限（受理至决定）", "专家评审，不计入办理时限");
    }

    private Map<String, String> options() {
        Map<String, String> found = new LinkedHashMap<>();
        as("qz-hsa")
                .get("/api/v1/work-items/" + items.workItem(as("qz-hsa"), number, "appointPanel") + "/form")
                .expect(200)
                .path("context")
                .path("experts")
                .forEach(option -> found.put(
                        option.path("label").asString(), option.path("value").asString()));
        return found;
    }

    private String expert(String name) {
        return options.entrySet().stream()
                .filter(option -> option.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** @param named names and fields by turns; the first chairs */
    private Desk.Answer appoint(String... named) {
        List<Map<String, String>> members = new java.util.ArrayList<>();
        for (int each = 0; each < named.length; each += 2) {
            members.add(Map.of("expert", expert(named[each]), "field", named[each + 1]));
        }
        Map<String, Object> panel = new HashMap<>();
        panel.put("members", members);
        panel.put("chair", members.get(0).get("expert"));
        panel.put("dueOn", as("qz-hsa").today().plusYears(2).toString());
        return items.act(as("qz-hsa"), number, "appointPanel", "appointPanel", panel, null);
    }

    private void appointed() {
        appoint("方志强", "CLINICAL", "余静怡", "CLINICAL", "赖永昌", "PRICING").expect(200);
    }

    private Desk.Answer assess(String who) {
        Map<String, Object> opinion = new HashMap<>(
                Map.of("necessity", 90, "safety", 85, "innovation", 80, "economy", 75, "recommendation", "PASS"));
        opinion.put("opinion", "操作成熟，并发症少，同意开展。");
        opinion.put("declaration", true);
        return items.act(as(who), number, "assessCase", "assess", opinion, null);
    }

    private Desk.Answer decline(String who) {
        return items.act(as(who), number, "assessCase", "declinePanel", Map.of(), "近亲属在申报医院任职");
    }

    private static Map<String, Object> conclusion() {
        return Map.of("recommendation", "PASS", "conclusion", "专家组一致建议批准试行。");
    }

    private JsonNode panels(String who) {
        return as(who).get("/api/v1/cases/" + number + "/panels").expect(200);
    }

    private JsonNode handling() {
        return as("qz-hsa")
                .get("/api/v1/cases/" + number + "/clocks")
                .expect(200)
                .valueStream()
                .map(explained -> explained.path("clock"))
                .filter(clock -> clock.path("limitKey").asString().startsWith("handling-"))
                .findFirst()
                .orElseThrow();
    }
}
