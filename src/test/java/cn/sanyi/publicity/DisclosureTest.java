package cn.sanyi.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DisclosureTest extends SanyiTest {

    private static final String BODY = "经研究，同意你单位报送的方案。请按计划落实。";

    private Plans plans;

    @BeforeEach
    void anOffice() {
        plans = new Plans(this::as, "AX");
    }

    private static Map<String, Object> reply(String title, String body, String disclosure) {
        Map<String, Object> reply = new HashMap<>(Map.of("title", title, "recipient", "医共体", "body", body));
        if (disclosure != null) {
            reply.put("disclosure", disclosure);
        }
        return reply;
    }

    /** Drafted, signed and rendered. @return the document's id */
    private String signed(Map<String, Object> reply) {
        String number = plans.approvedByVote();
        plans.act("office", number, "draftReply", "draftReply", reply, null).expect(200);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        Awaitility.await().until(() -> !document(number).path("file").isNull());
        return document(number).path("id").asString();
    }

    private JsonNode document(String number) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .path(0);
    }

    private String publicly(String path) {
        return Desk.stranger(port).get(path).text();
    }

    private int publish(String who, String id) {
        return plans.desk(who)
                .submit("/disclosure/" + id + "/publication", Map.of())
                .status();
    }

    @Test
    void whatIsPublicIsReadOncePublishedAndNotBefore() {
        String id = signed(reply("关于甲方案的批复", BODY, null));
        assertThat(publicly("/public/documents?q=%E7%94%B2%E6%96%B9%E6%A1%88")).doesNotContain(id);
        assertThat(Desk.stranger(port)
                        .get("/public/documents/" + id + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(plans.desk("office").get("/disclosure").text()).contains("关于甲方案的批复", "正常，还剩");

        assertThat(publish("office", id)).isEqualTo(302);

        assertThat(publicly("/public/documents")).contains("关于甲方案的批复", "/public/documents/" + id + "/content");
        assertThat(Desk.stranger(port)
                        .get("/public/documents/" + id + "/content")
                        .raw()
                        .body())
                .startsWith("%PDF".getBytes());
        assertThat(publish("office", id)).isEqualTo(409);
    }

    @Test
    void onRequestShowsTheTitleOnlyAndWhatIsNotPublicNothing() {
        Map<String, Object> onRequest = reply("关于乙方案的批复", BODY, "ON_REQUEST");
        onRequest.put("disclosureReason", "涉及成员单位内部分配");
        String known = signed(onRequest);
        Map<String, Object> closed = reply("关于丙方案的批复", BODY, "NONE");
        closed.put("disclosureGround", "PRIVACY");
        closed.put("disclosureReason", "涉及商业秘密");
        String hidden = signed(closed);

        assertThat(publicly("/public/documents"))
                .contains("关于乙方案的批复", "依申请公开")
                .doesNotContain(known, "关于丙方案的批复", hidden, "内部分配", "商业秘密");
        assertThat(publicly("/api/v1/public/documents")).contains("关于乙方案的批复").doesNotContain("丙方案", "内部分配");
        for (String id : new String[] {known, hidden}) {
            assertThat(Desk.stranger(port)
                            .get("/public/documents/" + id + "/content")
                            .status())
                    .isEqualTo(404);
            assertThat(publish("office", id)).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, , 因故, disclosureGround",
        "NONE, PRIVACY, , disclosureReason",
        "ON_REQUEST, , , disclosureReason",
        "NONE, ELSEWHERE, 因故, disclosureGround"
    })
    void whatIsNotPublicNeedsItsGroundAndReason(String kind, String ground, String reason, String field) {
        String number = drafting();
        Map<String, Object> reply = reply("关于方案的批复", BODY, kind);
        reply.put("disclosureGround", ground);
        reply.put("disclosureReason", reason);
        JsonNode refused = plans.act("office", number, "draftReply", "draftReply", reply, null)
                .expect(422);
        assertThat(refused.path("fields").path(0).path("field").asString()).isEqualTo(field);
    }

    private static String waiting;

    /** A case that waits for its reply; nobody gets one drafted. */
    private String drafting() {
        if (waiting == null) {
            waiting = plans.approvedByVote();
        }
        return waiting;
    }

    @Test
    void theReplySaysWhetherItIsPublicAndTheFormBeginsWithPublic() {
        String number = plans.approvedByVote();
        String item = plans.workItem("office", number, "draftReply", "draftReply");
        assertThat(plans.desk("office")
                        .get("/api/v1/work-items/" + item + "/form")
                        .expect(200)
                        .path("context")
                        .path("disclosure")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void aDocumentWithPersonalDataIsNotPublished() {
        String id = signed(reply("关于丁方案的批复", BODY + "联系电话13812345678。", "ACTIVE"));
        assertThat(publish("office", id)).isEqualTo(422);
        assertThat(publicly("/public/documents")).doesNotContain("关于丁方案的批复");
    }

    @Test
    void whatIsNotPublishedWithinTwentyWorkingDaysIsLateInTheLedger() {
        String id = signed(reply("关于戊方案的批复", BODY, "ACTIVE_BODY"));
        jdbc.sql("update reply set signed_at = signed_at - interval '40 days' where id = ?::uuid")
                .param(id)
                .update();
        assertThat(plans.desk("office").get("/disclosure").text()).contains("关于戊方案的批复", "超期", "lamp--over");
        assertThat(publish("office", id)).isEqualTo(302);
        assertThat(plans.desk("office").get("/disclosure").text()).contains("公开</span>");
    }

    @Test
    void onlyTheOfficeOfThePlaceKeepsTheLedger() {
        String id = signed(reply("关于己方案的批复", BODY, "ACTIVE"));
        assertThat(plans.desk("mc").get("/disclosure").status()).isEqualTo(403);
        assertThat(publish("mc", id)).isEqualTo(403);
        assertThat(as("jj-office")
                        .submit("/disclosure/" + id + "/publication", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as("jj-office").get("/disclosure").text()).doesNotContain("关于己方案的批复");
        assertThat(publicly("/public/documents")).doesNotContain("关于己方案的批复");
    }

    @Test
    void aDecisionMayBeTakenAnewAndStandsInTheRecord() {
        String id = signed(reply("关于庚方案的批复", BODY, "ACTIVE"));
        publish("office", id);
        assertThat(plans.desk("office")
                        .submit(
                                "/disclosure/" + id + "/attribute",
                                Map.of("kind", "NONE", "ground", "PRIVACY", "reason", "含商业秘密"))
                        .status())
                .isEqualTo(302);
        assertThat(publicly("/public/documents")).doesNotContain("关于庚方案的批复");
        assertThat(Desk.stranger(port)
                        .get("/public/documents/" + id + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from record_entry where action = 'changeDisclosure'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
