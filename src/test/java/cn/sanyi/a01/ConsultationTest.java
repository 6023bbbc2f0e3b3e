package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Member institutions say what they think of a plan, each by its own account, before it is submitted. */
class ConsultationTest extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void aPlanBeingFilledIn() {
        plans = new Plans(this::as, "AX");
        plans.withAllMembers();
        number = plans.settled();
        plans.material(number, "confirmation");
        plans.material(number, "resolution");
    }

    @AfterEach
    void everythingTellsTheSameStory() {
        new Consistency(jdbc).check();
    }

    @Test
    void withoutAskingTheMembersNothingIsSubmitted() {
        assertThat(submit(plans.plan()).refusedWith(422)).isEqualTo("consultation-missing");
        consult();
        Desk.Answer running = submit(plans.plan());
        assertThat(running.refusedWith(422)).isEqualTo("consultation-running");
        assertThat(running.detail()).contains("安溪县总医院");
        assertThat(plans.act("mc", number, "draftPlan", "consult", plans.plan(), null)
                        .refusedWith(422))
                .isEqualTo("consultation-running");
        end();
        assertThat(plans.state(number)).isEqualTo("DRAFTING");
    }

    @Test
    void eachMemberAnswersForItselfAndNobodyElseCan() {
        consult();
        String first = plans.workItem("mi-1", number, "giveOpinion", "consent");
        String second = plans.workItem("mi-2", number, "giveOpinion", "dissent");
        Map<String, Object> opinion = Map.of("opinion", "同意分配");

        for (String who : List.of("mc", "mc-chief", "mi-2")) {
            assertThat(plans.actOn(who, first, "consent", opinion).refusedWith(403))
                    .as(who)
                    .isEqualTo("not-yours");
        }
        assertThat(plans.actOn("mi-1", second, "consent", opinion).status()).isEqualTo(403);
        plans.actOn("mi-1", first, "consent", opinion).expect(200);
        plans.actOn("mi-2", second, "dissent", Map.of("opinion", "本院工作量未计足")).expect(200);
        assertThat(plans.actOn("mi-1", first, "dissent", opinion).refusedWith(409))
                .isEqualTo("step-moved-on");

        JsonNode rounds = consultations().path("rounds");
        assertThat(rounds.get(0).path("state").asString()).isEqualTo("RUNNING");
        assertThat(rounds.get(0).path("opinions").findValuesAsString("answer"))
                .containsExactly("CONSENT", "DISSENT", "", "");
        assertThat(plans.desk("mi-2").get("/cases/" + number + "?tab=members").text())
                .contains("本院工作量未计足", "本单位", "500,000.00");
        end();
    }

    @Test
    void theApplicantGoesOnWithoutTheMissingAnswersWhichStayMissing() {
        consult();
        answer("mi-1", "consent");
        assertThat(plans.act("mc", number, "giveOpinion", "closeConsultation", Map.of(), " ")
                        .refusedWith(422))
                .isEqualTo("comment-required");
        end();

        JsonNode round = consultations().path("rounds").get(0);
        assertThat(round.path("state").asString()).isEqualTo("CLOSED");
        assertThat(round.path("opinions").findValuesAsString("answer")).containsExactly("CONSENT", "", "", "");
        submit(plans.plan()).expect(200);
        assertThat(plans.desk("office").get("/cases/" + number).text()).contains("未答复", "安溪县第二医院");
    }

    @Test
    void membersWithoutPeopleAreNamedBefore() {
        assertThat(consultations().path("withoutPeople").toString()).contains("清溪乡卫生院");
        assertThat(plans.desk("mc")
                        .get("/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "consult") + "/form")
                        .expect(200)
                        .path("context")
                        .path("consultationText")
                        .asString())
                .contains("清溪乡卫生院", "没有人可以答复");
    }

    @Test
    void sharesThatChangedSinceAreShownToTheOffice() {
        consult();
        end();
        Map<String, Object> plan = plans.plan();
        plan.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "600000.00"),
                        Map.of("member", plans.member(2), "amount", "400000.00")));
        submit(plan).expect(200);

        JsonNode changed = plans.desk("office")
                .get("/api/v1/cases/" + number + "/consultations")
                .expect(200)
                .path("changedSince");
        assertThat(changed.findValuesAsString("now")).containsExactly("600000.00", "400000.00");
        assertThat(plans.desk("office").get("/cases/" + number).text()).contains("征求意见之后", "安溪县总医院");
    }

    @Test
    void whenAllHaveAnsweredItIsOverByItself() {
        jdbc.sql(
                        "update community_member set from_year = from_year + 60, to_year = to_year + 60 where member_id = (select id from unit where code = ?)")
                .param(plans.member(4))
                .update();
        try {
            consult();
            List.of("mi-1", "mi-2", "mi-3").forEach(who -> answer(who, "consent"));
            assertThat(consultations().path("rounds").get(0).path("state").asString())
                    .isEqualTo("FINISHED");
            submit(plans.plan()).expect(200);
        } finally {
            jdbc.sql(
                            "update community_member set from_year = from_year - 60, to_year = to_year - 60 where member_id = (select id from unit where code = ?)")
                    .param(plans.member(4))
                    .update();
        }
    }

    private void consult() {
        plans.act("mc", number, "draftPlan", "consult", plans.plan(), null).expect(200);
    }

    private void answer(String who, String act) {
        plans.act(who, number, "giveOpinion", act, Map.of("opinion", "已阅"), null)
                .expect(200);
    }

    private void end() {
        plans.act("mc", number, "giveOpinion", "closeConsultation", Map.of(), "报送期限将至")
                .expect(200);
    }

    private Desk.Answer submit(Map<String, Object> plan) {
        return plans.act("mc", number, "draftPlan", "submit", plan, null);
    }

    private JsonNode consultations() {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/consultations")
                .expect(200);
    }
}
