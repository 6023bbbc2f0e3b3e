package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 催办 and 抄送: asking for a case to go on, and letting others read it. */
class UrgeAndCopyTest extends ActTest {

    UrgeAndCopyTest() {
        super("AX");
    }

    @Test
    void theApplicantUrgesOncePerIntervalAndTheHoldersAreTold() {
        String number = plans.submitted();
        urge("mc", number, "资金急用").expect(200);

        assertThat(urged(number)).containsExactly(1);
        assertThat(plans.desk("office")
                        .get("/api/v1/work-items?q=" + number)
                        .expect(200)
                        .path("rows")
                        .path(0)
                        .path("urged")
                        .asInt())
                .isEqualTo(1);
        assertThat(notices("office", number)).contains("廖志成 催办").contains("资金急用");
        traces.refused(number, () -> urge("mc", number, "再催"), 409, "urged-recently", "每 1 天", "之后可以再催");
        urge("mc-chief", number, "").expect(200);
        assertThat(urged(number)).as("somebody else may").containsExactly(2);

        jdbc.sql(
                        "insert into urging select gen_random_uuid(), item, case_number, gen_random_uuid(), '旁人', at - interval '2 days'"
                                + " from urging where case_number = ?")
                .param(number)
                .update();
        assertThat(offered("mc", number)).doesNotContain("urge");
    }

    @Test
    void afterTheIntervalOneMayUrgeAgain() {
        String number = plans.submitted();
        jdbc.sql(
                        "insert into urging select gen_random_uuid(), w.id, w.case_number, p.id, p.name, now() - interval '25 hours'"
                                + " from work_item w, person p where w.case_number = ? and w.state = 'OPEN' and p.name = '廖志成'")
                .param(number)
                .update();
        urge("mc", number, "").expect(200);
    }

    @Test
    void oversightAndWhoHandledItBeforeMayUrgeButNobodyTheirOwnTasks() {
        String number = plans.accepted();
        urge("office", number, "").expect(200);
        assertThat(urged(number)).as("every bureau that reviews").containsExactly(1, 1, 1);
        as("qz-oversight")
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "urge", "comment", "临近时限"))
                .expect(200);
        traces.refused(
                number,
                () -> as("jj-office").post("/api/v1/cases/" + number + "/acts", Map.of("act", "urge")),
                404,
                "unknown-case",
                number);
        traces.refused(number, () -> urge("hsa", number, ""), 403, "may-not-urge", "办理过本办件");

        String own = plans.settled();
        traces.refused(own, () -> urge("mc", own, ""), 409, "nothing-to-urge", "其他单位手中");
    }

    @Test
    void aCopyLetsItsReaderReadAndNothingElseAndIsMarkedWhenRead() {
        String number = plans.submitted();
        String hrss = person("office", number, "人社");
        assertThat(plans.desk("hrss").get("/api/v1/cases/" + number).status()).isEqualTo(404);

        copy("office", number, List.of(hrss)).expect(200);

        JsonNode mine = plans.desk("hrss").get("/api/v1/copies").expect(200).path(0);
        assertThat(mine.path("caseNumber").asString()).isEqualTo(number);
        assertThat(mine.path("note").asString()).isEqualTo("请知悉");
        assertThat(isUnread(number)).isTrue();
        assertThat(notices("hrss", number)).contains("抄送给您");
        traces.refused(number, () -> copy("office", number, List.of(hrss)), 422, "copied-already", "尚未阅读");

        JsonNode seen = plans.desk("hrss").get("/api/v1/cases/" + number).expect(200);
        assertThat(seen.path("acts")).as("a reader acts on nothing").isEmpty();
        assertThat(seen.path("open").path(0).path("offers")).isEmpty();
        traces.refused(
                number,
                () -> plans.actOn("hrss", plans.workItem("office", number, "checkPlan", "accept"), "accept", Map.of()),
                403,
                "not-yours");
        plans.desk("hrss")
                .post("/api/v1/copies/" + mine.path("id").asString() + "/read", Map.of())
                .expect(204);
        assertThat(isUnread(number)).isFalse();
        assertThat(plans.desk("health")
                        .post("/api/v1/copies/" + mine.path("id").asString() + "/read", Map.of())
                        .refusedWith(404))
                .isEqualTo("unknown-copy");
    }

    @Test
    void aCopyGoesToPeopleOfThePlaceOnlyAndFromThoseWhoHaveAPart() {
        String number = plans.submitted();
        traces.refused(number, () -> copy("office", number, List.of()), 422, "copy-to", "1 至 20 人");
        traces.refused(
                number,
                () -> copy(
                        "office",
                        number,
                        List.of("00000000-0000-0000-0000-000000000000/00000000-0000-0000-0000-000000000000")),
                422,
                "copy-to-unknown",
                "本辖区");
        assertThat(people("office", number).toString()).doesNotContain("晋江市").contains("安溪县");
        String hrss = person("office", number, "人社");
        copy("office", number, List.of(hrss)).expect(200);
        traces.refused(number, () -> copy("hrss", number, List.of(hrss)), 403, "may-not-copy", "不能抄送");
    }

    private Desk.Answer urge(String who, String number, String said) {
        return plans.desk(who).post("/api/v1/cases/" + number + "/acts", Map.of("act", "urge", "comment", said));
    }

    private Desk.Answer copy(String who, String number, List<String> to) {
        return plans.desk(who)
                .post(
                        "/api/v1/cases/" + number + "/acts",
                        Map.of("act", "copy", "data", Map.of("to", to), "comment", "请知悉"));
    }

    private JsonNode people(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number + "/copy-people")
                .expect(200)
                .path("choices");
    }

    private String person(String who, String number, String unit) {
        return people(who, number)
                .valueStream()
                .filter(choice -> choice.path("group").asString().contains(unit))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString();
    }

    private boolean isUnread(String number) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/copies")
                .expect(200)
                .path(0)
                .path("readAt")
                .isNull();
    }

    private List<Integer> urged(String number) {
        return jdbc.sql("select urged from work_item where case_number = ? and state = 'OPEN'")
                .param(number)
                .query(Integer.class)
                .list();
    }

    private List<String> offered(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("acts")
                .findValuesAsString("code");
    }

    private String notices(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/notices")
                .expect(200)
                .path("notices")
                .valueStream()
                .filter(notice -> number.equals(notice.path("caseNumber").asString("")))
                .map(JsonNode::toString)
                .reduce("", String::concat);
    }
}
