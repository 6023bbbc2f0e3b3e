package cn.sanyi.a01;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Acts on surplus plans of one place, through the public API; after each test everything tells the same story. */
abstract class ActTest extends SanyiTest {

    private final String place;

    Plans plans;
    Traces traces;
    Between between;
    Absent absent;

    ActTest(String place) {
        this.place = place;
    }

    @BeforeEach
    void atTheirDesks() {
        plans = new Plans(this::as, place);
        traces = new Traces(jdbc);
        between = new Between(plans, jdbc);
        absent = new Absent(plans);
    }

    @AfterEach
    void everythingTellsTheSameStory() {
        absent.everybodyIsBack();
        new Consistency(jdbc).check();
    }

    Desk.Answer onCase(String who, String number, String act, String comment) {
        return onCase(who, number, act, Map.of(), comment);
    }

    Desk.Answer onCase(String who, String number, String act, Map<String, Object> data, String comment) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act, "data", data));
        body.put("comment", comment);
        return plans.desk(who).post("/api/v1/cases/" + number + "/acts", body);
    }

    /** Codes of the acts on the case that the person is offered. */
    List<String> offeredOnCase(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("acts")
                .findValuesAsString("code");
    }
}
