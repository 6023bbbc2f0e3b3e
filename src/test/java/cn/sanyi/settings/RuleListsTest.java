package cn.sanyi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Usage types, reasons, issuer codes and reply templates as administrators look after them. */
class RuleListsTest extends SanyiTest {

    private static final String LISTS = "/api/v1/admin/lists";
    private static final String TEMPLATES = "/api/v1/admin/reply-templates";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Desk admin;
    private Plans plans;

    @BeforeEach
    void theAdministrator() {
        admin = as("admin-business");
        plans = new Plans(this::as, "AX");
    }

    @Test
    void aUsageTypeIsAddedChangedRetiredAndRestoredWithItsHistory() {
        String code = "TEST_USE_" + NEXT.incrementAndGet();
        JsonNode added = add("usage-types", usage(code, "远程会诊")).expect(201);
        assertThat(added.path("values").path("cap_percent").asString()).isEmpty();

        Map<String, Object> changed = usage(code, "远程会诊与转诊");
        changed.put("cap_percent", "30");
        change("usage-types", code, changed, added.path("revision").asString()).expect(200);
        assertThat(change(
                                "usage-types",
                                code,
                                usage(code, "又改"),
                                added.path("revision").asString())
                        .refusedWith(409))
                .isEqualTo("entry-moved-on");
        admin.post(LISTS + "/usage-types/entries/" + code + "/retirement", Map.of("reason", "停办"))
                .expect(200);
        assertThat(admin.post(LISTS + "/usage-types/entries/" + code + "/retirement", Map.of("reason", "停办"))
                        .refusedWith(409))
                .isEqualTo("entry-state");
        admin.post(LISTS + "/usage-types/entries/" + code + "/restoration", Map.of("reason", "恢复"))
                .expect(200);

        JsonNode history =
                admin.get(LISTS + "/usage-types/entries/" + code + "/history").expect(200);
        assertThat(history.valueStream().map(past -> past.path("action").asString()))
                .containsExactly("恢复启用", "停用", "修改", "新增");
        assertThat(history.path(2).path("what").asString())
                .contains("远程会诊 → 远程会诊与转诊")
                .contains("（空） → 30%");
        admin.post(LISTS + "/usage-types/entries/" + code + "/retirement", Map.of("reason", "测试完毕"))
                .expect(200);
    }

    @Test
    void aPlanKeepsToTheCapOfAUse() {
        String code = "TEST_CAP_" + NEXT.incrementAndGet();
        Map<String, Object> capped = usage(code, "有上限的用途");
        capped.put("cap_percent", "20.5");
        add("usage-types", capped).expect(201);
        String number = plans.settled();
        plans.materials(number);

        Desk.Answer refused =
                plans.act("mc", number, "draftPlan", "submit", plans.plan(code, "205000.01", "794999.99"), null);
        assertThat(refused.expect(422).toString()).contains("plan-usage-cap").contains("20.5%");
        plans.act("mc", number, "draftPlan", "submit", plans.plan(code, "205000.00", "795000.00"), null)
                .expect(200);
        admin.post(LISTS + "/usage-types/entries/" + code + "/retirement", Map.of("reason", "测试完毕"))
                .expect(200);
        assertThat(plans.desk("mc").get("/api/v1/cases/" + number).expect(200).path("open"))
                .isNotNull();
    }

    @Test
    void whatIsWrongWithAnEntryIsSaidFieldByField() {
        Map<String, Object> wrong = usage("lower case", "");
        wrong.put("clause", "Q56-999");
        wrong.put("grade", "certain");
        wrong.put("cap_percent", "120");
        wrong.put("effective_from", "soon");
        JsonNode problem = add("usage-types", wrong).expect(422);
        assertThat(problem.path("code").asString()).isEqualTo("entry-refused");
        assertThat(problem.path("fields").valueStream().map(field -> field.path("field")
                        .asString()))
                .containsExactly("code", "name", "clause", "grade", "cap_percent", "effective_from");

        Map<String, Object> period = usage("TEST_PERIOD", "倒置的期间");
        period.put("effective_from", "2026-05-01");
        period.put("effective_to", "2026-04-30");
        assertThat(add("usage-types", period).detail()).contains("“至”不能早于“自”");
        Map<String, Object> stated = usage("TEST_STATED", "无条款");
        stated.put("grade", "明");
        assertThat(add("usage-types", stated).detail()).contains("须写明条款");
        Map<String, Object> unknown = usage("TEST_FIELD", "多余字段");
        unknown.put("active", "false");
        assertThat(add("usage-types", unknown).refusedWith(422)).isEqualTo("entry-field-unknown");
        assertThat(add("usage-types", usage("STAFF_PAY", "重复")).refusedWith(409))
                .isEqualTo("entry-exists");
        assertThat(admin.post(LISTS + "/usage-types/entries", Map.of("values", usage("TEST_R", "无理由"), "reason", ""))
                        .refusedWith(422))
                .isEqualTo("reason-length");
        assertThat(add("no-such-list", usage("TEST_L", "无列表")).refusedWith(404)).isEqualTo("unknown-list");
        assertThat(admin.get(LISTS + "/usage-types/entries?q=TEST_STATED").expect(200))
                .isEmpty();
        assertThat(as("jj-office").get(LISTS).status()).isEqualTo(403);
    }

    @Test
    void aRetiredReasonIsNoLongerOfferedAndKeepsItsMeaning() {
        String code = "TEST_REASON_" + NEXT.incrementAndGet();
        add("reason-codes", reason(code, "缺少测试页")).expect(201);
        String number = plans.submitted();
        Map<String, Object> correction =
                Map.of("corrections", List.of(Map.of("target", "narrative", "reason", code, "note", "补一页")));
        plans.act("office", number, "checkPlan", "correct", correction, null).expect(200);
        admin.post(LISTS + "/reason-codes/entries/" + code + "/retirement", Map.of("reason", "不再使用"))
                .expect(200);

        assertThat(plans.desk("mc")
                        .get("/api/v1/reasons?kind=CORRECTION")
                        .expect(200)
                        .toString())
                .doesNotContain(code);
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/timeline")
                        .expect(200)
                        .toString())
                .contains(code);
        String other = plans.submitted();
        assertThat(plans.act("office", other, "checkPlan", "correct", correction, null)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aReturnCarriesTheCodeOfItsReason() {
        String number = plans.accepted();
        assertThat(plans.act("finance", number, "reviewByFinance", "return", Map.of("reasonCode", "MISSING"), "缺少决议")
                        .refusedWith(422))
                .isEqualTo("return-reason-unknown");
        plans.act("finance", number, "reviewByFinance", "return", Map.of("reasonCode", "RETURN_SUM"), "金额与结算不符：用途二")
                .expect(200);
        assertThat(jdbc.sql("select payload from record_entry where chain = ? and action = 'return'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("RETURN_SUM", "金额与结算不符");
        assertThat(plans.desk("mc").get("/cases/" + number + "?tab=opinions").text())
                .contains("原因", "金额与结算不符<", "金额与结算不符：用途二");
        assertThat(plans.desk("mc").get("/cases/" + number + "?tab=act").text()).contains("原因：金额与结算不符<");
    }

    @Test
    void anIssuerCodeIsHanAndOfAKnownUnit() {
        assertThat(add("issuer-codes", Map.of("unit_code", "QZ-REFORM_OFFICE", "code", "abc"))
                        .detail())
                .contains("汉字");
        assertThat(add("issuer-codes", Map.of("unit_code", "XX-NOBODY", "code", "某医管"))
                        .detail())
                .contains("没有选项");
        assertThat(add("issuer-codes", Map.of("unit_code", "JJ-MGMT_COMMITTEE", "code", "晋医管"))
                        .refusedWith(409))
                .isEqualTo("entry-exists");
        assertThat(admin.post(
                                LISTS + "/issuer-codes/entries/JJ-MGMT_COMMITTEE",
                                Map.of(
                                        "values",
                                        Map.of("unit_code", "AX-MGMT_COMMITTEE", "code", "晋医管"),
                                        "reason",
                                        "换单位"))
                        .refusedWith(422))
                .isEqualTo("entry-id-fixed");
    }

    @Test
    void aReplyTakesTheNewestWordingOfTheNearestPlace() {
        Map<String, Object> text = writing("安溪专用：同意《{{caseTitle}}》，共{{amount}}元。此复。");
        assertThat(admin.post(TEMPLATES + "/preview", text)
                        .expect(200)
                        .path("body")
                        .asString())
                .contains("1,000,000.00元");
        JsonNode saved = admin.post(TEMPLATES, text).expect(201);
        String number = plans.approvedByVote();

        assertThat(draft(number)).startsWith("安溪专用：同意《").contains("1,000,000.00");
        admin.post(
                        TEMPLATES + "/" + saved.path("template").path("id").asString() + "/retirement",
                        Map.of("reason", "改用通用"))
                .expect(200);
        assertThat(draft(number)).doesNotContain("安溪专用").contains("收悉");
        JsonNode list = admin.get(TEMPLATES + "?q=AX").expect(200);
        assertThat(list.toString()).contains("retiredReason");
    }

    private String draft(String number) {
        String item = plans.workItem("office", number, "draftReply", "draftReply");
        return plans.desk("office")
                .get("/api/v1/work-items/" + item + "/form")
                .expect(200)
                .findValue("body")
                .asString();
    }

    @Test
    void aTemplateWithAnUnknownFieldIsRefusedNamingIt() {
        Desk.Answer answer = admin.post(TEMPLATES, writing("同意{{caseTitel}}。"));
        assertThat(answer.refusedWith(422)).isEqualTo("template-refused");
        assertThat(answer.detail()).contains("“caseTitel”");
        assertThat(admin.post(TEMPLATES + "/preview", writing("{{#amount}}没有结束"))
                        .detail())
                .contains("占位符写法不完整");
        Map<String, Object> nowhere = writing("同意。");
        nowhere.put("procedure", "no-such");
        assertThat(admin.post(TEMPLATES, nowhere).refusedWith(422)).isEqualTo("procedure-unknown");
        Map<String, Object> silent = writing("同意。");
        silent.put("reason", null);
        assertThat(admin.post(TEMPLATES, silent).refusedWith(422)).isEqualTo("reason-length");
    }

    private static Map<String, Object> writing(String body) {
        return new HashMap<>(Map.of(
                "procedure",
                "surplus-allocation",
                "jurisdiction",
                "AX",
                "title",
                "关于{{subject}}的批复",
                "recipient",
                "{{applicant}}",
                "body",
                body,
                "reason",
                "安溪要求的文字"));
    }

    private Desk.Answer add(String list, Map<String, ?> values) {
        return admin.post(LISTS + "/" + list + "/entries", Map.of("values", values, "reason", "业务需要"));
    }

    private Desk.Answer change(String list, String id, Map<String, ?> values, String revision) {
        return admin.post(
                LISTS + "/" + list + "/entries/" + id,
                Map.of("values", values, "revision", revision, "reason", "业务调整"));
    }

    private static Map<String, Object> usage(String code, String name) {
        return new HashMap<>(Map.of("code", code, "name", name, "grade", "建议值", "ordinal", "90"));
    }

    private static Map<String, Object> reason(String code, String label) {
        return new HashMap<>(Map.of("code", code, "kind", "CORRECTION", "label", label, "grade", "建议值", "sort", "95"));
    }
}
