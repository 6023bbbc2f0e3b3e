package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taking a task over, putting it back, passing it on: 领取, 退回公共, 转办. */
class HandingOverTest extends ActTest {

    private String number;
    private String item;

    HandingOverTest() {
        super("JJ");
    }

    @BeforeEach
    void aPlanToBeChecked() {
        number = plans.submitted();
        item = plans.workItem("office", number, "checkPlan", "accept");
    }

    @Test
    void whoeverTakesTheTaskHandlesItAloneUntilTheyPutItBack() {
        between.act("office", item, "claim").expect(200);

        traces.refused(number, () -> between.act("office-head", item, "accept"), 403, "not-yours", "施志远", "本人办理");
        traces.refused(number, () -> between.act("office-head", item, "claim"), 403, "not-yours", "施志远");
        traces.refused(number, () -> between.act("office", item, "claim"), 422, "act-hindered", "已由 施志远 领取");
        assertThat(tasks("office-head")).doesNotContain(item);

        between.act("office", item, "release").expect(200);
        traces.refused(number, () -> between.act("office", item, "release"), 422, "act-hindered", "没有被领取");
        assertThat(tasks("office-head")).contains(item);
        between.act("office-head", item, "accept").expect(200);
        assertThat(plans.open("office", number)).contains("reviewByFinance");
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneGetsItAndTheOtherIsToldWho() {
        var answers = RacesTest.atOnce(
                List.of(() -> between.act("office", item, "claim"), () -> between.act("office-head", item, "claim")));

        assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 403);
        String winner = answers.get(0).status() == 200 ? "施志远" : "丁秀兰";
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 403)
                        .findFirst()
                        .orElseThrow()
                        .detail())
                .contains(winner);
    }

    @Test
    void theDraftOfTheUnitStaysWhenOneTakesTheTask() {
        plans.accept(number);
        String review = plans.workItem("finance", number, "reviewByFinance", "agree");
        plans.desk("finance")
                .put("/api/v1/work-items/" + review + "/draft", Map.of("opinion", "先写到这里"), 0)
                .expect(200);
        between.act("finance", review, "claim").expect(200);

        assertThat(draft("finance", review)).isEqualTo("先写到这里");
        between.act("finance", review, "transfer", to("JJ-FINANCE", "许志平"), "请办理")
                .expect(200);
        assertThat(draft("finance-head", review)).isEqualTo("先写到这里");
    }

    @Test
    void theHolderPassesItOnToAColleagueWhoIsTold() {
        between.act("office", item, "transfer", to("JJ-MGMT_COMMITTEE_OFFICE", "丁秀兰"), "我下周出差")
                .expect(200);

        traces.refused(number, () -> between.act("office", item, "accept"), 403, "not-yours", "丁秀兰");
        assertThat(between.notices("office-head")).anyMatch(text -> text.contains("施志远 把“形式审查”转办给您。附言：我下周出差"));
        JsonNode entry = plans.desk("office")
                .get("/api/v1/cases/" + number + "/timeline")
                .expect(200)
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(entry.path("label").asString()).isEqualTo("转办");
        assertThat(entry.path("comment").asString()).isEqualTo("我下周出差");
        between.act("office-head", item, "accept").expect(200);
    }

    @Test
    void theHeadPassesOnWhatAColleagueHolds() {
        plans.accept(number);
        String review = plans.workItem("finance", number, "reviewByFinance", "agree");
        between.act("finance", review, "claim").expect(200);
        traces.refused(number, () -> between.act("finance-head", review, "agree"), 403, "not-yours", "吴国强");

        between.act("finance-head", review, "transfer", to("JJ-FINANCE", "许志平"), "")
                .expect(200);
        plans.actOn("finance-head", review, "agree", Map.of("opinion", "无意见")).expect(200);
    }

    @Test
    void itGoesToNobodyWhoIsAnotherUnitsOrUnknownOrHasItAlready() {
        traces.refused(
                number,
                () -> between.act("office", item, "transfer", to("JJ-FINANCE", "吴国强"), ""),
                422,
                "to-unable",
                "本单位");
        traces.refused(
                number,
                () -> between.act("office", item, "transfer", to("JJ-MGMT_COMMITTEE_OFFICE", "施志远"), ""),
                422,
                "to-unable",
                "已经在该人员手中");
        traces.refused(number, () -> between.act("office", item, "transfer", Map.of(), ""), 422, "to-required", "转办");
        traces.refused(
                number,
                () -> between.act("office", item, "transfer", Map.of("to", "丁秀兰"), ""),
                422,
                "to-unknown",
                "列表");
        traces.refused(
                number,
                () -> between.act("finance", item, "transfer", to("JJ-MGMT_COMMITTEE_OFFICE", "丁秀兰"), ""),
                404,
                "unknown-work-item");
        traces.refused(
                number,
                () -> between.act("mc", item, "transfer", to("JJ-MGMT_COMMITTEE_OFFICE", "丁秀兰"), ""),
                403,
                "not-yours",
                "承办人",
                "负责人");
    }

    @Test
    void itGoesToNobodyWhoMustStandBack() {
        try (var standsBack = between.recused("丁秀兰", plans.member(1))) {
            traces.refused(
                    number,
                    () -> between.act("office", item, "transfer", to("JJ-MGMT_COMMITTEE_OFFICE", "丁秀兰"), ""),
                    422,
                    "to-unable",
                    "丁秀兰",
                    "回避");
            assertThat(between.choices("office", item, "transfer")).isEmpty();
        }
        assertThat(between.choices("office", item, "transfer")).containsExactly("丁秀兰（负责人）");
    }

    @Test
    void aVoteIsNobodyElses() {
        plans.accept(number);
        plans.reviewedBy(number, false);
        plans.convene(number);
        String ballot = plans.workItem("m1", number, "vote", "vote");

        for (String act : List.of("claim", "release", "transfer", "addBefore", "addAfter", "askOpinion")) {
            traces.refused(
                    number,
                    () -> between.act("m1", ballot, act, to("JJ-MGMT_COMMITTEE", "柯淑芬"), "请代为表决"),
                    422,
                    "act-hindered",
                    "本人名义");
        }
        assertThat(offers("m1", ballot)).containsExactlyInAnyOrder("vote", "recuse");
    }

    private Map<String, Object> to(String unit, String person) {
        return Map.of("to", between.reference(unit, person));
    }

    private List<String> offers(String who, String workItem) {
        return plans.desk(who)
                .get("/api/v1/work-items/" + workItem)
                .expect(200)
                .path("offers")
                .findValuesAsString("code");
    }

    private List<String> tasks(String who) {
        return plans.desk(who)
                .get("/api/v1/work-items?q=" + number)
                .expect(200)
                .path("rows")
                .findValuesAsString("id");
    }

    private String draft(String who, String workItem) {
        return plans.desk(who)
                .get("/api/v1/work-items/" + workItem + "/form")
                .expect(200)
                .path("data")
                .path("opinion")
                .asString("");
    }
}
