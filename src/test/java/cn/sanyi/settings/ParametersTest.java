package cn.sanyi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.jurisdiction.ParameterKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Parameters as administrators change them; in 德化县, where no other test looks. */
class ParametersTest extends SanyiTest {

    private static final String CHANGES = "/api/v1/admin/parameter-changes";
    private static final String DAYS = "limit.check-plan.days";

    @Autowired
    private ParameterCatalogue catalogue;

    private Desk first;
    private Desk second;
    private LocalDate today;

    @BeforeEach
    void twoAdministrators() {
        first = as("admin-business");
        second = as("admin-business-2");
        today = LocalDate.parse(as("jj-mc")
                .get("/api/v1/sample/clock")
                .expect(200)
                .path("now")
                .asString()
                .substring(0, 10));
    }

    @Test
    void aLimitIsProposedByOneAndConfirmedByAnother() {
        String change = proposed(DAYS, "7", today.plusDays(30));
        assertThat(first.post(CHANGES + "/" + change + "/confirmation", Map.of())
                        .refusedWith(403))
                .isEqualTo("four-eyes");
        JsonNode preview = second.get(CHANGES + "/" + change).expect(200);
        assertThat(preview.path("before").isNull()).as("文件未规定").isTrue();
        assertThat(preview.path("after").asString()).isEqualTo("7 天");
        assertThat(preview.path("effects").toString()).contains("按起算日的规则");
        assertThat(inForce(DAYS)).isEqualTo("null");

        second.post(CHANGES + "/" + change + "/confirmation", Map.of()).expect(200);

        assertThat(periods(DAYS)).contains(today.plusDays(30) + "=7");
        assertThat(second.post(CHANGES + "/" + change + "/confirmation", Map.of())
                        .refusedWith(409))
                .isEqualTo("change-decided");
        assertThat(actions()).contains("提出参数变更", "确认参数变更");
    }

    @Test
    void whatIsConfirmedCanBeWithdrawnBeforeItsDayButNotAfter() {
        String future = confirmed("limit.convene.days", "5", today.plusDays(3));
        second.post(CHANGES + "/" + future + "/withdrawal", Map.of("reason", "会议决定暂不规定"))
                .expect(200);
        assertThat(periods("limit.convene.days")).doesNotContain("=5");

        String now = confirmed("limit.convene.days", "6", today);
        assertThat(inForce("limit.convene.days")).isEqualTo("\"6\"");
        assertThat(second.post(CHANGES + "/" + now + "/withdrawal", Map.of("reason", "反悔"))
                        .refusedWith(409))
                .isEqualTo("change-in-force");
    }

    @Test
    void periodsFollowOneAnotherWithoutGapOrOverlap() {
        String key = "limit.sign-reply.days";
        confirmed(key, "9", today.plusDays(20));
        confirmed(key, "3", today.plusDays(10));
        confirmed(key, null, today.plusDays(40));

        assertThat(periods(key))
                .endsWith(today.plusDays(10) + "=3," + today.plusDays(20) + "=9," + today.plusDays(40) + "=null");
        JsonNode sheet = first.get("/api/v1/admin/parameters/DH/" + key).expect(200);
        int last = sheet.path("periods").size() - 1;
        for (int each = 0; each < last; each++) {
            assertThat(sheet.path("periods").path(each).path("until").asString())
                    .isEqualTo(sheet.path("periods")
                            .path(each + 1)
                            .path("parameter")
                            .path("effectiveFrom")
                            .asString());
        }
        assertThat(sheet.path("periods").path(last).path("until").isNull()).isTrue();

        assertThat(first.post(CHANGES, proposal(key, "4", today.plusDays(20)))
                        .expect(422)
                        .path("detail")
                        .asString())
                .contains("同一天不能有两个值");
    }

    @Test
    void aPlaceCanGiveUpItsOwnRule() {
        confirmed("lamp.near-days", "9", today);
        assertThat(inForce("lamp.near-days")).isEqualTo("\"9\"");
        Map<String, Object> body = proposal("lamp.near-days", null, today.plusDays(1));
        body.put("mode", "INHERIT");
        JsonNode preview = first.post(CHANGES, body).expect(201);
        assertThat(preview.path("after").asString()).contains("15 天（泉州市的规定）");
        assertThat(preview.path("mayConfirm").asBoolean())
                .as("no money, limit or vote")
                .isTrue();
    }

    @Test
    void theSecondOfTwoProposalsForOneDayIsToldSo() {
        proposed("limit.close-plan.days", "7", today.plusDays(5));
        assertThat(second.post(CHANGES, proposal("limit.close-plan.days", "8", today.plusDays(5)))
                        .refusedWith(409))
                .isEqualTo("change-waiting");
    }

    @ParameterizedTest
    @CsvSource({
        "limit.check-plan.days, 0, 须为 1 至 3650 的整数",
        "limit.check-plan.days, 7.5, 须为 1 至 3650 的整数",
        "limit.check-plan.days, ' ', 须为 1 至 3650 的整数",
        "limit.check-plan.unit, weeks, calendar（自然日）或 working（工作日）",
        "limit.roll-over-holiday, maybe, true（是）或 false（否）",
        "vote.quorum, 3/2, 分数",
        "vote.quorum, 0.5, 分数",
        "reminder.days, '30,30', 互不相同",
        "reminder.days, '30;15', 互不相同"
    })
    void aValueOfAnotherKindIsRefusedNamingTheRule(String key, String value, String rule) {
        Desk.Answer answer = first.post(CHANGES, proposal(key, value, today.plusDays(60)));
        assertThat(answer.refusedWith(422)).isEqualTo("parameter-refused");
        assertThat(answer.detail()).contains(rule);
    }

    @Test
    void whatIsWrongWithAProposalIsSaid() {
        assertThat(first.post(CHANGES, proposal("limit.no-such-step.days", "5", today))
                        .refusedWith(422))
                .isEqualTo("parameter-unknown");
        assertThat(refused("effectiveFrom", today.minusDays(1).toString())).contains("不能倒改");
        assertThat(refused("effectiveFrom", null)).contains("生效日期必须填写");
        assertThat(refused("clause", "Q56-99")).contains("没有条款");
        assertThat(refused("grade", "STATED")).contains("须写明条款");
        assertThat(refused("grade", "certain")).contains("请选择等级");
        assertThat(refused("source", "")).contains("出处须为");
        assertThat(refused("reason", "x".repeat(501))).contains("修改理由须为");
        Map<String, Object> place = proposal(DAYS, "5", today);
        place.put("jurisdiction", "XX");
        assertThat(first.post(CHANGES, place).refusedWith(422)).isEqualTo("place-unknown");
        Map<String, Object> empty = proposal("vote.majority", null, today.plusDays(1));
        assertThat(first.post(CHANGES, empty).detail()).contains("必须有值");
        assertThat(first.send(
                                "POST",
                                CHANGES,
                                "{\"effectiveFrom\":\"soon\"}",
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                java.util.UUID.randomUUID().toString())
                        .status())
                .isEqualTo(400);
    }

    private String refused(String field, String value) {
        Map<String, Object> body = proposal(DAYS, "5", today.plusDays(90));
        body.put(field, value);
        Desk.Answer answer = first.post(CHANGES, body);
        assertThat(answer.refusedWith(422)).isEqualTo("parameter-refused");
        return answer.detail();
    }

    @Test
    void onlyBusinessAdministratorsComeHere() {
        for (String login : new String[] {"jj-office-head", "qz-oversight", "admin-system", "auditor"}) {
            assertThat(as(login).get("/api/v1/admin/parameters").status()).isEqualTo(403);
            assertThat(as(login).post(CHANGES, proposal(DAYS, "5", today)).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void parametersAreFoundByPlaceKeyGradeAndClause() {
        assertThat(first.get("/api/v1/admin/parameters?q=plan-submission&place=QZ&clause=Q56-15")
                        .expect(200)
                        .toString())
                .contains("60 天", "自然日");
        assertThat(first.get("/api/v1/admin/parameters?grade=PRACTICE_A&place=QZ")
                        .expect(200)
                        .toString())
                .contains("limit.roll-over-holiday")
                .doesNotContain("plan-submission");
        assertThat(first.get("/api/v1/admin/parameters?q=nothing-like-it").expect(200))
                .isEmpty();
    }

    @Test
    void everyStepHasItsLimitAndNoneOfThemANumberByDefault() {
        JsonNode lines = first.get("/api/v1/admin/parameters?place=QZ&q=%E5%A4%A9%E6%95%B0")
                .expect(200);
        assertThat(lines.toString())
                .contains(
                        "limit.review-by-insurance.days",
                        "limit.vote.days",
                        "limit.carry-out.days",
                        "limit.supplement.days");
        for (JsonNode line : lines) {
            boolean stated = line.path("key").path("key").asString().startsWith("limit.plan-submission");
            if (!stated
                    && line.path("now").path("change").isNull()
                    && line.path("now")
                            .path("parameter")
                            .path("grade")
                            .asString()
                            .equals("INFERRED")) {
                assertThat(line.path("now").path("parameter").path("value").isNull())
                        .as(line.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void whoLeadsIsChosenFromTheRolesThatUnitsHave() {
        String lead = "procedure.surplus-allocation.lead";
        JsonNode refused =
                first.post(CHANGES, proposal(lead, "NOBODY", today.plusDays(5))).expect(422);
        assertThat(refused.toString()).contains("MGMT_COMMITTEE_OFFICE（医管委办公室）");
        String with = "procedure.surplus-allocation.with";
        assertThat(first.post(CHANGES, proposal(with, "HEALTH,HEALTH", today.plusDays(5)))
                        .refusedWith(422))
                .isEqualTo("parameter-refused");

        String change = proposed(with, "HEALTH,FINANCE", today.plusDays(5));
        JsonNode preview = second.get(CHANGES + "/" + change).expect(200);
        assertThat(preview.path("after").asString()).isEqualTo("卫健局、财政局");
        assertThat(first.send("GET", "/admin/business/parameters/DH/" + lead, "", "Accept", "text/html")
                        .text())
                .contains("<option value=\"MGMT_COMMITTEE_OFFICE\"", "医管委办公室");
        assertThat(first.send("GET", "/admin/business/parameters/DH/" + with, "", "Accept", "text/html")
                        .text())
                .contains("type=\"checkbox\" name=\"value\" value=\"HEALTH\"");
    }

    @Test
    void everyParameterThatIsRegisteredIsReadBySomebody() {
        for (JsonNode line : first.get("/api/v1/admin/parameters").expect(200)) {
            assertThat(line.path("key").path("group").asString())
                    .as(line.path("key").path("key").asString())
                    .isNotEqualTo("其他");
        }
    }

    @Test
    void whatMovesMoneyLimitsOrVotesNeedsTwoAdministrators() {
        assertThat(catalogue.all().stream()
                        .filter(key -> key.kind() == ParameterKind.MONEY
                                || key.key().matches("(limit|vote|surplus|publicity|disclosure|pause)\\..*")))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(key.fourEyes()).as(key.key()).isTrue());
    }

    @Test
    void aRepeatedRequestIsToldWhereTheProposalIsAsTheFirstWas() {
        var body = proposal(DAYS, "8", today.plusDays(900));
        var once = first.post(CHANGES, body, "8f1f0d2c-the-same-proposal");
        var again = first.post(CHANGES, body, "8f1f0d2c-the-same-proposal");
        assertThat(once.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(once.raw().headers().firstValue("Location")).isPresent();
        assertThat(again.raw().headers().firstValue("Location"))
                .isEqualTo(once.raw().headers().firstValue("Location"));
    }

    private String proposed(String key, String value, LocalDate from) {
        return first.post(CHANGES, proposal(key, value, from))
                .expect(201)
                .path("change")
                .path("id")
                .asString();
    }

    private String confirmed(String key, String value, LocalDate from) {
        String change = proposed(key, value, from);
        second.post(CHANGES + "/" + change + "/confirmation", Map.of()).expect(200);
        return change;
    }

    private static Map<String, Object> proposal(String key, String value, LocalDate from) {
        Map<String, Object> body = new HashMap<>();
        body.put("key", key);
        body.put("jurisdiction", "DH");
        body.put("mode", value == null ? "EMPTY" : "VALUE");
        body.put("value", value);
        body.put("effectiveFrom", from.toString());
        body.put("grade", "SUGGESTED");
        body.put("source", "德化县医管委会议纪要");
        body.put("reason", "统一审查节奏");
        return body;
    }

    private String inForce(String key) {
        return first.get("/api/v1/admin/parameters/DH/" + key)
                .expect(200)
                .path("inForce")
                .path("value")
                .toString()
                .replace("MissingNode", "null")
                .transform(text -> text.isEmpty() ? "null" : text);
    }

    private String periods(String key) {
        StringBuilder all = new StringBuilder();
        for (JsonNode period :
                first.get("/api/v1/admin/parameters/DH/" + key).expect(200).path("periods")) {
            JsonNode parameter = period.path("parameter");
            all.append(all.isEmpty() ? "" : ",")
                    .append(parameter.path("effectiveFrom").asString())
                    .append('=')
                    .append(
                            parameter.path("value").isNull()
                                    ? "null"
                                    : parameter.path("value").asString());
        }
        return all.toString();
    }

    private java.util.List<String> actions() {
        return jdbc.sql("select action from record_entry where chain = 'admin/parameters'")
                .query(String.class)
                .list();
    }
}
