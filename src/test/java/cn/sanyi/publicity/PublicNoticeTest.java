package cn.sanyi.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PublicNoticeTest extends SanyiTest {

    private static final String CONTENT = "方案中能力建设的金额依据不清，请说明测算办法。";

    private static final Map<Integer, String> STANDING = new ConcurrentHashMap<>();

    private Plans plans;
    private NoticeOffice office;

    /** A notice that stands for all tests that only try in vain. */
    private String standing() {
        return STANDING.computeIfAbsent(port, key -> office.published(plans.signed(), 3));
    }

    @BeforeEach
    void anOfficeAndAnHourWithoutVisitors() {
        plans = new Plans(this::as, "JJ");
        office = new NoticeOffice(plans);
        jdbc.sql("delete from public_attempt").update();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    /** As if so many days had passed for the notice. */
    private void later(String notice, int days) {
        jdbc.sql("update public_notice set opens_on = opens_on - ?, closes_on = closes_on - ? where id = ?::uuid")
                .params(days, days, notice)
                .update();
    }

    @Test
    void aNoticeIsReadObjectedToAnsweredAndClosed() {
        String number = plans.signed();
        String notice = office.published(number, 7);
        assertThat(visitor().get("/public/notices").text()).contains(notice);
        assertThat(visitor().get("/public/notices/" + notice).text())
                .contains("关于结余留用资金使用分配方案的公示", "公示期内", "提出异议", "收到</dt>");

        Visitor.Page sent = visitor().object(notice, "张三丰", "13812345678", CONTENT);
        assertThat(sent.status()).isEqualTo(200);
        String receipt = sent.element("receipt-number");
        String code = sent.element("receipt-secret");
        assertThat(receipt).matches("JJ-YY-\\d{4}-\\d{4}");
        assertThat(code).hasSize(12);

        assertThat(plans.open("office", number)).contains("noticeOpen", "answerObjection", "carryOut");
        assertThat(visitor().ask(receipt, code).text())
                .contains("还没有答复", CONTENT, "张**")
                .doesNotContain("张三丰");
        office.answer(number, receipt, "PARTLY", "测算办法见方案附表，已补充说明。").expect(200);
        assertThat(visitor().ask(receipt, code).text()).contains("部分采纳", "测算办法见方案附表");
        assertThat(visitor().get("/public/notices/" + notice).text()).contains("0 / 1 / 0");

        later(notice, 7);
        plans.act("office", number, "noticeOpen", "closeNotice", Map.of("result", "公示期满，异议已答复。"), null)
                .expect(200);
        assertThat(visitor().get("/public/notices/" + notice).text()).contains("公示结果", "异议已答复", "不再接受异议");
        assertThat(plans.open("office", number)).containsExactly("carryOut");
    }

    @Test
    void anObjectionAfterTheWindowIsRefusedWithTheDay() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        Visitor late = visitor();
        Map<String, String> form = late.objectionForm(notice);
        form.putAll(Map.of("name", "李四", "contact", "13812345678", "content", CONTENT));
        LocalDate lastDay = plans.today().plusDays(2).minusDays(3);
        later(notice, 3);

        Visitor.Page refused = late.post(notice, form, null, null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("公示期已于 " + lastDay + " 届满，不能再提出异议");
        assertThat(office.objections("office", number)).isEmpty();
        assertThat(plans.open("office", number)).doesNotContain("answerObjection");
    }

    @Test
    void anObjectionOnTheLastDayIsTaken() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        later(notice, 2);
        assertThat(visitor().object(notice, "李四", "13812345678", CONTENT).element("receipt-number"))
                .isNotEmpty();
    }

    @Test
    void sendingTheSameTwiceIsOneObjectionWithOneReceipt() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        Visitor impatient = visitor();
        Map<String, String> form = impatient.objectionForm(notice);
        form.putAll(Map.of("name", "李四", "contact", "13812345678", "content", CONTENT));

        Visitor.Page first = impatient.post(notice, form, null, null);
        Visitor.Page again = impatient.post(notice, form, null, null);

        assertThat(again.element("receipt-number")).isEqualTo(first.element("receipt-number"));
        assertThat(again.element("receipt-secret")).isEqualTo(first.element("receipt-secret"));
        assertThat(office.objections("office", number)).hasSize(1);
    }

    @Test
    void anAddressObjectsFiveTimesAnHourAndAnotherOneStillCan() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        for (int time = 1; time <= 5; time++) {
            assertThat(visitor()
                            .object(notice, "李四", "13812345678", CONTENT + time)
                            .status())
                    .isEqualTo(200);
        }
        Visitor.Page sixth = visitor().object(notice, "李四", "13812345678", CONTENT + 6);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("一小时内最多提交 5 件异议", CONTENT + 6);
        assertThat(office.objections("office", number)).hasSize(5);
    }

    @Test
    void administratorsSayHowManyObjectionsAnAddressMaySend() {
        Plans elsewhere = new Plans(this::as, "AX");
        String notice = new NoticeOffice(elsewhere).published(elsewhere.signed(), 3);
        var change = as("admin-business")
                .post(
                        "/api/v1/admin/parameter-changes",
                        Map.of(
                                "key", "publicity.objections-of-address",
                                "jurisdiction", "AX",
                                "mode", "VALUE",
                                "value", "2",
                                "effectiveFrom", plans.today().toString(),
                                "grade", "SUGGESTED",
                                "source", "本辖区医管办通知",
                                "reason", "近期有人恶意提交"))
                .expect(201);
        String id = change.path("change").path("id").asString();
        as("admin-business-2")
                .post("/api/v1/admin/parameter-changes/" + id + "/confirmation", Map.of())
                .expect(200);
        visitor().object(notice, "李四", "13812345678", CONTENT + 1);
        visitor().object(notice, "李四", "13812345678", CONTENT + 2);
        Visitor.Page third = visitor().object(notice, "李四", "13812345678", CONTENT + 3);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.text()).contains("一小时内最多提交 2 件异议");
    }

    @Test
    void whatAnObjectionIsAboutIsChosenFromTheAdministratorsList() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        assertThat(visitor().get("/public/notices/" + notice + "/objection").text())
                .contains("异议类型", "OBJECTION_SHARE", "分配不合理")
                .doesNotContain("RETURN_RULE");
        Visitor someone = visitor();
        Map<String, String> form = someone.objectionForm(notice);
        form.putAll(Map.of("name", "李四", "contact", "13812345678", "content", CONTENT));
        for (String none : new String[] {"", "RETURN_RULE", "NOTHING"}) {
            form.put("reasonCode", none);
            Visitor.Page refused = someone.post(notice, form, null, null);
            assertThat(refused.status()).as(none).isEqualTo(422);
            assertThat(refused.text()).contains("请从列表中选择“异议类型”", CONTENT);
        }
        form.put("reasonCode", "OBJECTION_SHARE");
        Visitor.Page receipt = someone.post(notice, form, null, null);

        assertThat(office.objections("office", number).path(0).path("reason").asString())
                .isEqualTo("分配不合理");
        assertThat(plans.desk("office").get("/cases/" + number + "?tab=act").text())
                .contains("分配不合理");
        assertThat(visitor()
                        .ask(receipt.element("receipt-number"), receipt.element("receipt-secret"))
                        .text())
                .contains("异议类型", "分配不合理");
    }

    @Test
    void receiptAndCodeCannotBeGuessed() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        String receipt = visitor().object(notice, "李四", "13812345678", CONTENT).element("receipt-number");
        for (int time = 0; time < 20; time++) {
            assertThat(visitor().ask(receipt, "GUESS" + time).status()).isEqualTo(422);
        }
        assertThat(visitor().ask(receipt, "GUESS").status()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 13812345678, 方案金额依据不清请说明, “姓名或单位名称”须为 2 至 50 个字",
        "李四, 1381, 方案金额依据不清请说明, “联系方式”须为 5 至 100 个字",
        "李四, 13812345678, 太短, “异议内容”须为 10 至 2000 个字"
    })
    void whatIsMissingIsNamed(String name, String contact, String content, String message) {
        String notice = standing();
        Visitor.Page refused = visitor().object(notice, name, contact, content);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(message);
    }

    @Test
    void aProgramThatFillsTheHiddenFieldAndAFormWithoutTokenAreRefused() {
        String notice = standing();
        Visitor program = visitor();
        Map<String, String> form = program.objectionForm(notice);
        form.putAll(Map.of("name", "李四", "contact", "13812345678", "content", CONTENT, "website", "http://x"));
        assertThat(program.post(notice, form, null, null).text()).contains("请在公示页面上填写异议表后提交");
        Map<String, String> bare = new HashMap<>(form);
        bare.remove("_csrf");
        assertThat(visitor().post(notice, bare, null, null).status()).isEqualTo(403);
    }

    @Test
    void aFileGoesThroughTheChecksOfMaterials() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        Map<String, String> fields = Map.of("name", "李四", "contact", "13812345678", "content", CONTENT);
        Visitor one = visitor();
        Map<String, String> form = one.objectionForm(notice);
        form.putAll(fields);
        assertThat(one.post(notice, form, "脚本.pdf", "<script>alert(1)</script>".getBytes())
                        .text())
                .contains("与扩展名 .pdf 不符");
        assertThat(one.post(notice, form, "程序.exe", new byte[] {1, 2}).text()).contains("类型不接受");
        assertThat(one.post(notice, form, "大.pdf", new byte[6 * 1024 * 1024]).text())
                .contains("附件不超过 5 MB");
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();
        assertThat(one.post(notice, form, "证据.pdf", pdf).element("receipt-number"))
                .isNotEmpty();

        String id = office.objections("office", number).path(0).path("id").asString();
        assertThat(plans.desk("office")
                        .get("/api/v1/objections/" + id + "/file")
                        .raw()
                        .body())
                .isEqualTo(pdf);
        assertThat(plans.desk("mc").get("/api/v1/objections/" + id + "/file").refusedWith(404))
                .isEqualTo("unknown-file");
    }

    @Test
    void whoObjectedIsForTheOfficeOnly() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        visitor().object(notice, "张三丰", "13812345678", CONTENT);
        assertThat(office.objections("office", number).toString()).contains("张三丰", "13812345678");
        assertThat(office.objections("mc", number).toString())
                .contains("张**", "138****5678")
                .doesNotContain("张三丰", "13812345678");
        assertThat(plans.desk("mc").get("/cases/" + number + "?tab=notices").text())
                .contains("张**")
                .doesNotContain("张三丰", "13812345678");
        assertThat(jdbc.sql("select count(*) from record_entry where payload::text like '%张三丰%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoOpenObjectionsAreShownAndAnsweredEachByItsOwn() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        String first = visitor()
                .object(notice, "李四", "13812345678", "第一件异议：金额依据不清，请说明。")
                .element("receipt-number");
        String second = visitor()
                .object(notice, "王五", "13912345678", "第二件异议：分配办法不公，请说明。")
                .element("receipt-number");
        JsonNode all = office.objections("office", number);
        String one = office.workItem(number, all.path(0).path("step").asString());
        String other = office.workItem(number, all.path(1).path("step").asString());
        plans.desk("office")
                .put("/api/v1/work-items/" + one + "/draft", Map.of("outcome", "ADOPTED", "answer", "第一件的草稿答复内容"), 0)
                .expect(200);
        assertThat(plans.desk("office")
                        .get("/api/v1/work-items/" + other + "/form")
                        .text())
                .doesNotContain("第一件的草稿");
        assertThat(plans.desk("office").get("/cases/" + number).text()).contains(first, second, "第一件异议", "第二件异议");

        office.answer(number, second, "NOT_ADOPTED", "分配办法已经成员单位同意。").expect(200);
        assertThat(office.objections("office", number).path(0).path("answer").isNull())
                .isTrue();
        assertThat(plans.desk("office")
                        .get("/api/v1/work-items/" + one + "/form")
                        .text())
                .contains("第一件的草稿");
    }

    @Test
    void aNoticeIsClosedOnlyBehindItsWindowAndWithEverythingAnswered() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        assertThat(plans.act("office", number, "noticeOpen", "closeNotice", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("notice-window-open");
        String receipt = visitor().object(notice, "李四", "13812345678", CONTENT).element("receipt-number");
        later(notice, 3);
        assertThat(plans.act("office", number, "noticeOpen", "closeNotice", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("objections-unanswered");
        office.answer(number, receipt, "ADOPTED", "意见正确，已经更正并公布。").expect(200);
        plans.act("office", number, "noticeOpen", "closeNotice", Map.of(), null).expect(200);
    }

    @Test
    void aNoticeWithPersonalDataIsRefusedAndNothingIsPublished() {
        String number = plans.signed();
        office.begin(number);
        Map<String, Object> form = office.form(5);
        form.put("body", "联系人：王小明，电话13812345678，身份证11010519491231002X，请公示。");
        var refused = office.publish(number, form);
        assertThat(refused.refusedWith(422)).isEqualTo("notice-refused");
        assertThat(refused.detail())
                .contains("手机号 138****5678", "身份证号 110********2X", "姓名 王**")
                .doesNotContain("13812345678");
        assertThat(plans.desk("office")
                        .get("/api/v1/cases/" + number + "/notices")
                        .expect(200))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, opensOn", "0, -1, closesOn", "0, 500, closesOn"})
    void aWindowThatCannotBeIsRefused(int opens, int closes, String field) {
        String number = plans.signed();
        office.begin(number);
        Map<String, Object> form = office.form(5);
        form.put("opensOn", plans.today().plusDays(opens).toString());
        form.put("closesOn", plans.today().plusDays(closes).toString());
        assertThat(office.publish(number, form)
                        .expect(422)
                        .path("fields")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void whatWasWithdrawnOrHasNotBegunNobodySees() {
        String number = plans.signed();
        office.begin(number);
        Map<String, Object> form = office.form(5);
        form.put("opensOn", plans.today().plusDays(1).toString());
        office.publish(number, form).expect(200);
        String notice = office.notice(number);
        assertThat(visitor().get("/public/notices/" + notice).status()).isEqualTo(404);
        later(notice, 1);
        assertThat(visitor().get("/public/notices/" + notice).status()).isEqualTo(200);

        plans.act("office", number, "noticeOpen", "withdrawNotice", Map.of(), "文字有误")
                .expect(200);

        assertThat(visitor().get("/public/notices/" + notice).status()).isEqualTo(404);
        assertThat(visitor().get("/public/notices").text()).doesNotContain(notice);
        assertThat(visitor().get("/api/v1/public/notices/" + notice).status()).isEqualTo(404);
    }

    @Test
    void whatWasBegunByMistakeIsDropped() {
        String number = plans.signed();
        office.begin(number);
        plans.act("office", number, "publishNotice", "dropNotice", Map.of(), "不需要公示")
                .expect(200);
        assertThat(plans.open("office", number)).containsExactly("carryOut");
    }

    @Test
    void othersThanTheOfficeAndOtherTimesPublishNothing() {
        String running = plans.settled();
        assertThat(plans.desk("mc")
                        .post("/api/v1/cases/" + running + "/beside", Map.of("process", "public-notice"))
                        .status())
                .isEqualTo(403);
        String number = plans.signed();
        assertThat(plans.desk("mc")
                        .post("/api/v1/cases/" + number + "/beside", Map.of("process", "objection"))
                        .status())
                .isIn(403, 404, 409);
    }

    @Test
    void aNoticeKeepsItsCaseFromClosing() {
        String number = plans.signed();
        office.published(number, 3);
        assertThat(plans.open("office", number)).contains("noticeOpen");
        assertThat(Pattern.compile("公示期")
                        .matcher(plans.desk("office").get("/cases/" + number).text())
                        .find())
                .isTrue();
    }

    @Test
    void listsTakeFilters() {
        String number = plans.signed();
        String notice = office.published(number, 3);
        for (String query : List.of("", "?place=JJ", "?q=%E7%BB%93%E4%BD%99", "?open=true", "?page=1")) {
            assertThat(visitor().get("/public/notices" + query).text())
                    .as(query)
                    .contains(notice);
        }
        for (String query : List.of("?place=AX", "?q=%E6%97%A0%E6%AD%A4", "?page=9999")) {
            assertThat(visitor().get("/public/notices" + query).text())
                    .as(query)
                    .doesNotContain(notice);
        }
    }
}
