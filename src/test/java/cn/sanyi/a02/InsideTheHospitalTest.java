package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An application is filled in by the department, completed by medical affairs and pricing, and handed in by the head. */
class InsideTheHospitalTest extends SanyiTest {

    private final Items items = new Items(this::as, "qz-h1", "qz");

    @Test
    void theDraftBeginsWithWhatWasSaidWhenItWasOpened() {
        String name = Items.newName();
        String number = items.begun(name);

        JsonNode form = form("dept", number, "draftItem");

        assertThat(form.path("data").path("itemName").asString()).isEqualTo(name);
        assertThat(form.path("data").path("kind").asString()).isEqualTo("CLINICAL");
        assertThat(number).startsWith("QZ-A02-");
        assertThat(items.state(number)).isEqualTo("DRAFTING");
    }

    @Test
    void oneDraftGoesFromPostToPostAndNoVersionIsMadeBeforeItIsHandedIn() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.begun(data.get("itemName").toString());
        items.draft("dept", number, "draftItem", data);
        items.act(items.inside("dept"), number, "draftItem", "handOn", Map.of(), null)
                .expect(200);

        assertThat(items.open(number)).containsExactly("medicalReview");
        assertThat(form("medical", number, "medicalReview")
                        .path("data")
                        .path("content")
                        .asString())
                .isEqualTo(data.get("content"));

        data.put("risk", "适用于直径二厘米以下的病灶；可能出血、感染。");
        items.draft("medical", number, "medicalReview", data);
        items.act(items.inside("medical"), number, "medicalReview", "handOn", Map.of(), null)
                .expect(200);
        assertThat(form("pricing", number, "costReview")
                        .path("data")
                        .path("risk")
                        .asString())
                .isEqualTo(data.get("risk"));
        items.act(items.inside("pricing"), number, "costReview", "handOn", Map.of(), null)
                .expect(200);

        assertThat(items.state(number)).isEqualTo("DRAFTING");
        assertThat(versions(number)).isZero();

        items.material(number, "admission");
        items.material(number, "cost-basis");
        items.act(items.inside("head"), number, "submitItem", "submit", data, null)
                .expect(200);
        assertThat(versions(number)).isEqualTo(1);
        assertThat(items.state(number)).isEqualTo("IN_APPROVAL");
    }

    @Test
    void eachPostHasItsOwnStep() {
        String number = items.begun();
        items.draft("dept", number, "draftItem", Items.data(Items.newName()));
        items.act(items.inside("dept"), number, "draftItem", "handOn", Map.of(), null)
                .expect(200);

        var answer = items.act(items.inside("dept"), number, "medicalReview", "handOn", Map.of(), null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("医务");
        assertThat(items.open(number)).containsExactly("medicalReview");
    }

    @Test
    void nothingFilledInIsNotHandedOn() {
        String number = items.begun();

        assertThat(items.act(items.inside("dept"), number, "draftItem", "handOn", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("nothing-filled-in");
        assertThat(items.open(number)).containsExactly("draftItem");
    }

    @Test
    void whatIsNotRightGoesBackToTheDepartmentWithItsDraft() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.readyToSubmit(data);

        items.act(items.inside("head"), number, "submitItem", "return", Map.of(), "工时偏高，请核对")
                .expect(200);

        assertThat(items.open(number)).containsExactly("draftItem");
        assertThat(form("dept", number, "draftItem")
                        .path("data")
                        .path("manpower")
                        .asString())
                .isEqualTo(data.get("manpower"));
        items.handedOn(number);
        assertThat(items.open(number)).containsExactly("submitItem");
    }

    @Test
    void theHeadIsToldEverythingThatIsMissingBeforeHandingIn() {
        String number = items.begun();
        Map<String, Object> data = Items.data(Items.newName());
        data.remove("risk");
        items.draft("dept", number, "draftItem", data);
        items.handedOn(number);

        JsonNode check = selfCheck("head", number, "submitItem", data);

        assertThat(check.path("submittable").asBoolean()).isFalse();
        assertThat(check.toString()).contains("materials.admission", "materials.cost-basis", "risk");
        assertThat(items.act(items.inside("head"), number, "submitItem", "submit", data, null)
                        .refusedWith(422))
                .isEqualTo("form-refused");
    }

    private JsonNode selfCheck(String who, String number, String step, Map<String, Object> data) {
        return items.inside(who)
                .post(
                        "/api/v1/work-items/" + items.workItem(items.inside(who), number, step) + "/self-check",
                        Map.of("data", data))
                .expect(200);
    }

    private JsonNode form(String who, String number, String step) {
        return items.inside(who)
                .get("/api/v1/work-items/" + items.workItem(items.inside(who), number, step) + "/form")
                .expect(200);
    }

    private long versions(String number) {
        return jdbc.sql("select count(*) from case_data where case_number = ? and form = 'case-data'")
                .param(number)
                .query(Long.class)
                .single();
    }
}
