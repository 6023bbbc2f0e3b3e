package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.CountedStatements;
import cn.sanyi.SanyiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much an act asks of the database; and that neither lists nor acts ask more the more there is. */
class StatementCountTest extends SanyiTest {

    /** What was measured, with a few for what happens now and then (a session is renewed, something is read for the first time). */
    private static final Map<String, Integer> MOST = Map.of("submit", 145, "accept", 115, "vote", 43);

    private Plans plans;

    @BeforeEach
    void inAnxi() {
        plans = new Plans(this::as, "AX");
    }

    @Test
    void anActPerformsABoundedNumberOfStatements() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String number = plans.settled();
        plans.materials(number);
        String draft = plans.workItem("mc", number, "draftPlan", "submit");
        counts.put("submit", CountedStatements.during(() -> plans.actOn("mc", draft, "submit", plans.plan())
                .expect(200)));
        String check = plans.workItem("office", number, "checkPlan", "accept");
        counts.put("accept", CountedStatements.during(() -> plans.actOn("office", check, "accept", Map.of())
                .expect(200)));
        plans.reviewedBy(number, false);
        plans.convene(number);
        String ballot = plans.workItem("m1", number, "vote", "vote");
        counts.put("vote", CountedStatements.during(() -> plans.actOn("m1", ballot, "vote", Map.of("choice", "AGREE"))
                .expect(200)));
        System.out.println("statements per act: " + counts);
        assertThat(counts).allSatisfy((act, count) -> assertThat(count).as(act).isBetween(1, MOST.get(act)));
    }

    @Test
    void theSameActAsksNoMoreAfterManyRounds() {
        String number = plans.submitted();
        int first = returned(number);
        for (int round = 0; round < 4; round++) {
            plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
            returned(number);
        }
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        assertThat(returned(number)).isLessThanOrEqualTo(first + 5);
    }

    private int returned(String number) {
        String item = plans.workItem("office", number, "checkPlan", "return");
        var back = Map.of("act", "return", "comment", "请修改");
        return CountedStatements.during(() -> plans.desk("office")
                .post("/api/v1/work-items/" + item + "/acts", back)
                .expect(200));
    }

    @Test
    void listsAskNoMoreTheMoreRowsThereAre() {
        plans.submitted();
        for (String list : List.of("/api/v1/work-items", "/api/v1/cases", "/api/v1/notices", "/tasks", "/cases")) {
            plans.desk("office").get(list);
        }
        Map<String, Integer> before = perList();
        for (int more = 0; more < 6; more++) {
            plans.submitted();
        }
        // Something in the background may ask in between; one statement more for each row would be six.
        assertThat(perList()).allSatisfy((list, count) -> assertThat(count).isLessThanOrEqualTo(before.get(list) + 2));
    }

    private Map<String, Integer> perList() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String list : List.of("/api/v1/work-items", "/api/v1/cases", "/api/v1/notices", "/tasks", "/cases")) {
            counts.put(list, CountedStatements.during(() -> assertThat(
                            plans.desk("office").get(list).status())
                    .as(list)
                    .isEqualTo(200)));
        }
        System.out.println("statements per list: " + counts);
        return counts;
    }
}
