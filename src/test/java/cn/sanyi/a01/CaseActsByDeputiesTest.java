package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts on a case are done by deputies too, signed for both, and for as long as they stand in. */
class CaseActsByDeputiesTest extends ActTest {

    private static final String HEALTH = "官丽琴";

    CaseActsByDeputiesTest() {
        super("AX");
    }

    @Test
    void theDeputyTakesBackWhatTheOfficeHasAccepted() {
        String number = plans.accepted();
        traces.refused(number, () -> onCase("health", number, "retract", "误办"), 403, "nothing-to-retract", "上一环节");
        absent.away("office", HEALTH, Map.of());

        assertThat(offeredOnCase("health", number)).contains("retract");
        onCase("health", number, "retract", "误办").expect(200);

        assertThat(plans.open("mc", number)).containsExactly("checkPlan");
        assertThat(signed(number, "retract")).contains(HEALTH + "（代").endsWith("）");
        assertThat(plans.desk("mc").get("/api/v1/cases/" + number + "/record").text())
                .contains(HEALTH + "（代");
    }

    @Test
    void whatAColleagueHasOpenedNoDeputyTakesBack() {
        String number = plans.approvedByVote();
        plans.drafted(number);
        plans.desk("chair")
                .get("/api/v1/work-items/" + plans.workItem("chair", number, "signReply", "sign"))
                .expect(200);
        absent.away("office", "叶晓红", Map.of());
        traces.refused(number, () -> onCase("hrss", number, "retract", "误办"), 409, "too-late-to-retract", "签发批复", "打开");
    }

    @Test
    void theDeputyOfTheApplicantUrgesCopiesAndWithdraws() {
        String number = plans.submitted();
        String absence = absent.away("mc", HEALTH, Map.of());

        assertThat(offeredOnCase("health", number)).contains("urge", "copy", "withdraw");
        onCase("health", number, "urge", "资金急用").expect(200);
        assertThat(signed(number, "urge")).isEqualTo(HEALTH + "（代廖志成）");
        traces.refused(number, () -> onCase("health", number, "urge", "再催"), 409, "urged-recently");

        absent.deputyTakenBack("mc", absence).expect(204);
        traces.refused(number, () -> onCase("health", number, "withdraw", "有误"), 404, "unknown-case");

        absent.everybodyIsBack();
        absent.away("mc", HEALTH, Map.of());
        onCase("health", number, "withdraw", "有误").expect(200);
        assertThat(signed(number, "withdraw")).isEqualTo(HEALTH + "（代廖志成）");
        assertThat(plans.open("mc", number)).contains("draftPlan");
    }

    @Test
    void theDeputyOfTheOfficeHeadRevokes() {
        String number = plans.submitted();
        absent.away("office-head", HEALTH, Map.of());
        onCase("health", number, "revoke", Map.of("reasonCode", "REVOKE_SETTLEMENT"), "结算作废")
                .expect(200);
        assertThat(plans.state(number)).isEqualTo("TERMINATED");
        assertThat(signed(number, "revoke")).contains(HEALTH + "（代");
    }

    /** As whom the last act of this code was signed. */
    private String signed(String number, String act) {
        return jdbc.sql("select person_name || coalesce('（代' || for_person_name || '）', '') from act"
                        + " where case_number = ? and code = ? order by seq desc limit 1")
                .params(number, act)
                .query(String.class)
                .single();
    }
}
