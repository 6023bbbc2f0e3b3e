package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several tasks in 晋江 at once: each is done or refused by itself; statutory ones only where they were opened. */
class BatchTest extends ActTest {

    BatchTest() {
        super("JJ");
    }

    @Test
    void eachItemHasAResultOfItsOwn() {
        String first = plans.submitted();
        String second = plans.submitted();
        String late = plans.accepted();
        String closed = jdbc.sql("select id::text from work_item where case_number = ? and step_key = 'checkPlan'")
                .param(late)
                .query(String.class)
                .single();
        List<String> items = List.of(
                plans.workItem("office", first, "checkPlan", "accept"),
                closed,
                UUID.randomUUID().toString(),
                plans.workItem("office", second, "checkPlan", "accept"));

        JsonNode results = batch("office", items, "accept", Map.of()).expect(200);

        assertThat(results.valueStream().map(each -> each.path("done").asBoolean()))
                .containsExactly(true, false, false, true);
        assertThat(results.path(1).path("code").asString()).isEqualTo("step-moved-on");
        assertThat(results.path(1).path("message").asString()).contains("施志远", "受理");
        assertThat(results.path(2).path("code").asString()).isEqualTo("unknown-work-item");
        assertThat(plans.open("office", first)).contains("reviewByHealth");
        assertThat(plans.open("office", second)).contains("reviewByHealth");
    }

    @Test
    void aStatutoryStepIsDoneInABatchOnlyByWhoOpenedIt() {
        List<String> numbers = Stream.generate(() -> plans.accepted()).limit(2).toList();
        List<String> items = numbers.stream()
                .map(number -> plans.workItem("health", number, "reviewByHealth", "agree"))
                .toList();
        plans.desk("health").get("/api/v1/work-items/" + items.get(0)).expect(200);
        plans.desk("office").get("/api/v1/work-items/" + items.get(1)).expect(200);

        JsonNode results =
                batch("health", items, "agree", Map.of("opinion", "无意见")).expect(200);

        assertThat(results.path(0).path("done").asBoolean()).isTrue();
        assertThat(results.path(1).path("code").asString()).isEqualTo("not-opened");
        assertThat(results.path(1).path("message").asString()).contains("卫健审核", "法定环节", "Q56-15");
        assertThat(plans.open("office", numbers.get(1))).contains("reviewByHealth");

        plans.desk("health").get("/cases/" + numbers.get(1) + "?tab=act");
        assertThat(batch("health", items.subList(1, 2), "agree", Map.of("opinion", "无意见"))
                        .expect(200)
                        .path(0)
                        .path("done")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theListOffersWhatDecidesAndNeedsNothingOfTheSingleCase() {
        String number = plans.submitted();
        assertThat(together("office", number)).containsExactlyInAnyOrder("accept", "return");
        plans.accept(number);
        assertThat(together("health", number)).containsExactlyInAnyOrder("agree", "object", "return");
        plans.reviewedBy(number, false);
        assertThat(together("office", number)).as("a meeting has its own day").containsExactly("return");
        plans.convene(number);
        assertThat(together("m1", number)).as("a ballot is nobody else's").isEmpty();
    }

    @Test
    void whatIsSaidForAllStandsInEachItemsForm() {
        List<String> numbers = Stream.generate(() -> plans.submitted()).limit(2).toList();
        List<String> checks = numbers.stream()
                .map(number -> plans.workItem("office", number, "checkPlan", "return"))
                .toList();
        Map<String, Object> returned = Map.of("items", checks, "act", "return", "comment", "核算依据不全");
        JsonNode results =
                plans.desk("office").post("/api/v1/work-items/batch", returned).expect(200);
        assertThat(results.valueStream().map(each -> each.path("done").asBoolean()))
                .containsExactly(true, true);
        numbers.forEach(number -> assertThat(plans.open("mc", number)).contains("draftPlan"));

        String reviewed = plans.accepted();
        String item = plans.workItem("health", reviewed, "reviewByHealth", "agree");
        plans.desk("health").get("/api/v1/work-items/" + item).expect(200);
        Map<String, Object> agreed = Map.of("items", List.of(item), "act", "agree", "comment", "同意所报方案");
        assertThat(plans.desk("health")
                        .post("/api/v1/work-items/batch", agreed)
                        .expect(200)
                        .path(0)
                        .path("done")
                        .asBoolean())
                .isTrue();
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + reviewed + "/opinions")
                        .text())
                .contains("同意所报方案");
    }

    /** Codes on the box of the case's task in this person's list; none where it has no box. */
    private List<String> together(String who, String number) {
        String page = plans.desk(who).get("/tasks?q=" + number).text();
        var box = Pattern.compile("data-number=\"" + number + "\" data-acts=\"([^\"]*)\"")
                .matcher(page);
        return box.find() ? List.of(box.group(1).split(" ")) : List.of();
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertThat(batch("office", List.of(), "accept", Map.of()).refusedWith(422))
                .isEqualTo("batch-size");
        List<String> many = Collections.nCopies(51, "").stream()
                .map(each -> UUID.randomUUID().toString())
                .toList();
        assertThat(batch("office", many, "accept", Map.of()).refusedWith(422)).isEqualTo("batch-size");
        assertThat(plans.desk("office")
                        .post("/api/v1/work-items/batch", Map.of("act", "accept"))
                        .status())
                .isBetween(400, 422);
    }

    private Desk.Answer batch(String who, List<String> items, String act, Map<String, Object> data) {
        Map<String, Object> body = new HashMap<>(Map.of("items", items, "act", act, "data", data));
        return plans.desk(who).post("/api/v1/work-items/batch", body);
    }
}
