package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one often writes, and what one has begun to write: each their own, until the act is done. */
class WritingHelpTest extends ActTest {

    private static final String TYPED = "基本同意，😀 请补充 <说明> עברית\n第二行";

    WritingHelpTest() {
        super("JJ");
    }

    @Test
    void phrasesAreKeptInOrderForOneselfAlone() {
        phrases("health", List.of(" 无意见 ", TYPED)).expect(200);
        assertThat(plans.desk("health")
                        .get("/api/v1/phrases")
                        .expect(200)
                        .valueStream()
                        .map(each -> each.asString()))
                .containsExactly("无意见", TYPED);
        assertThat(plans.desk("finance").get("/api/v1/phrases").expect(200)).isEmpty();

        assertThat(phrases("health", List.of("甲", "甲")).refusedWith(422)).isEqualTo("phrase-twice");
        assertThat(phrases("health", List.of(" ")).refusedWith(422)).isEqualTo("phrase-text");
        assertThat(phrases("health", List.of("长".repeat(501))).refusedWith(422)).isEqualTo("phrase-text");
        assertThat(phrases("health", List.of("断\u0000字")).refusedWith(422)).isEqualTo("comment-characters");
        List<String> many = IntStream.range(0, 31).mapToObj(each -> "第" + each).toList();
        assertThat(phrases("health", many).refusedWith(422)).isEqualTo("phrases-full");
        assertThat(plans.desk("health").get("/api/v1/phrases").expect(200)).hasSize(2);
        phrases("health", Collections.emptyList()).expect(200);
    }

    @Test
    void aCommentThatWasBegunIsThereUntilTheActIsDone() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "return");
        draft("office", item, "return", TYPED).expect(204);

        assertThat(text("office", item, "return")).isEqualTo(TYPED);
        assertThat(text("office", item, "correct")).isEmpty();
        assertThat(text("office-head", item, "return")).as("somebody else's").isEmpty();
        assertThat(draft("mc", item, "return", "改").refusedWith(403)).isEqualTo("not-yours");
        assertThat(draftAt(as("ax-office"), item, "return", "改").refusedWith(404))
                .isEqualTo("unknown-work-item");
        assertThat(draft("office", item, "sign", "改").refusedWith(422)).isEqualTo("act-not-offered");
        assertThat(draft("office", item, "return", "长".repeat(10_000)).refusedWith(422))
                .isEqualTo("comment-too-long");

        plans.act("office", number, "checkPlan", "return", Map.of(), TYPED).expect(200);
        assertThat(jdbc.sql("select count(*) from comment_draft where about = ?")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCommentBegunForAnActOnTheCaseIsThereUntilTheActIsDone() {
        String number = plans.submitted();
        draftOfCase("mc", number, "withdraw", TYPED).expect(204);

        assertThat(textOfCase("mc", number, "withdraw")).isEqualTo(TYPED);
        assertThat(textOfCase("mc-chief", number, "withdraw"))
                .as("somebody else's")
                .isEmpty();
        assertThat(draftOfCase("office", number, "withdraw", "改").refusedWith(403))
                .isEqualTo("not-the-applicant");
        assertThat(draftOfCase("mc", number, "retract", "改").refusedWith(409)).isEqualTo("too-late-to-retract");
        assertThat(draftOfCase("mc", number, "accept", "改").refusedWith(422)).isEqualTo("act-not-offered");
        assertThat(draftOfCase("mc", number, "withdraw", "长".repeat(10_000)).refusedWith(422))
                .isEqualTo("comment-too-long");
        assertThat(as("ax-office")
                        .get("/api/v1/cases/" + number + "/comment-draft?act=withdraw")
                        .refusedWith(404))
                .isEqualTo("unknown-case");

        plans.desk("mc")
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", TYPED))
                .expect(200);
        assertThat(textOfCase("mc", number, "withdraw")).isEmpty();
    }

    private Desk.Answer draftOfCase(String who, String number, String act, String text) {
        return plans.desk(who).put("/api/v1/cases/" + number + "/comment-draft", Map.of("act", act, "text", text), 0);
    }

    private String textOfCase(String who, String number, String act) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number + "/comment-draft?act=" + act)
                .expect(200)
                .path("text")
                .asString();
    }

    private Desk.Answer phrases(String who, List<String> texts) {
        return plans.desk(who).put("/api/v1/phrases", Map.of("texts", texts), 0);
    }

    private Desk.Answer draft(String who, String item, String act, String text) {
        return draftAt(plans.desk(who), item, act, text);
    }

    private static Desk.Answer draftAt(Desk desk, String item, String act, String text) {
        return desk.put("/api/v1/work-items/" + item + "/comment-draft", Map.of("act", act, "text", text), 0);
    }

    private String text(String who, String item, String act) {
        return plans.desk(who)
                .get("/api/v1/work-items/" + item + "/comment-draft?act=" + act)
                .expect(200)
                .path("text")
                .asString();
    }
}
