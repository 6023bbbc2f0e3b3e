package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What broken clients send: always an answer that can be read, never a failure of ours, and nothing has changed. */
class BadRequestTest extends SanyiTest {

    private Plans plans;
    private Traces traces;

    @BeforeEach
    void inAnxi() {
        plans = new Plans(this::as, "AX");
        traces = new Traces(jdbc);
    }

    @Test
    void bodiesThatCannotBeReadAreRefused() {
        String number = plans.settled();
        String acts = "/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "submit") + "/acts";
        String deep = "{\"act\":\"submit\",\"data\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        String deeper = "{\"act\":\"submit\",\"data\":{\"a\":" + "[".repeat(450) + "]".repeat(450) + "}}";
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "\"submit\"",
                "{\"act\":\"submit\",\"data\":[]}",
                "{\"act\":\"submit\",\"data\":\"x\"}",
                "{\"act\":{}}",
                deep,
                "{\"act\":\"submit\",\"data\":{\"a\":" + "9".repeat(2000) + "}}",
                "\uFEFF\u0000")) {
            refused(number, 400, "unreadable-body", acts, body, "格式");
        }
        refused(number, 422, "form-refused", acts, deeper, "要求");
        refused(number, 422, "invalid-request", acts, "{}", "办理动作", "必须填写");
        refused(number, 422, "invalid-request", acts, "{\"act\":\"drop table\"}", "办理动作");
        refused(number, 422, "act-not-offered", acts, "{\"act\":\"accept\"}", "accept");
        refused(
                number,
                413,
                "upload-too-large",
                acts,
                "{\"act\":\"submit\",\"comment\":\"" + "x".repeat(5 << 20) + "\"}",
                "4 MB");
        traces.refused(
                number,
                () -> mc().send("POST", acts, "act=submit", "Content-Type", "text/plain", "Idempotency-Key", key()),
                415,
                "bad-request",
                "application/json");
        traces.refused(number, () -> mc().send("DELETE", acts, ""), 405, "bad-request", "方法");
    }

    @Test
    void addressesThatLeadNowhereSaySo() {
        String number = plans.settled();
        refused(
                number,
                404,
                "unknown-work-item",
                "/api/v1/work-items/" + UUID.randomUUID() + "/acts",
                "{\"act\":\"accept\"}",
                "没有这项任务");
        refused(number, 400, "bad-request", "/api/v1/work-items/17/acts", "{\"act\":\"accept\"}", "id");
        for (String path : List.of(
                "/api/v1/work-items?group=BLUE",
                "/api/v1/work-items?after=nonsense",
                "/api/v1/notices?limit=many",
                "/api/v1/work-items?q=%00",
                "/api/v1/settlements?year=two",
                "/api/v1/settlements/1")) {
            Desk.Answer answer = mc().get(path);
            assertThat(answer.status()).as(path + " " + answer.text()).isBetween(400, 404);
            assertThat(answer.detail()).as(path).containsPattern("\\p{IsHan}");
        }
        for (String path : List.of(
                "/api/v1/cases/JJ-A01-1999-0001",
                "/api/v1/cases/" + "x".repeat(3000),
                "/api/v1/nothing",
                "/api/v1/communities/XX-NO/years/2026/execution",
                "/api/v1/settlements/" + UUID.randomUUID())) {
            assertThat(mc().get(path).expect(404).path("detail").asString())
                    .as(path)
                    .containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void everyPostNeedsAKeyAndAKeyMeansOneRequest() {
        String number = plans.settled();
        plans.materials(number);
        String acts = "/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "submit") + "/acts";
        for (String bad : List.of("", " ", "钥匙", "x".repeat(81))) {
            String[] headers = bad.isBlank() || bad.equals("钥匙")
                    ? new String[] {"Content-Type", "application/json"}
                    : new String[] {"Content-Type", "application/json", "Idempotency-Key", bad};
            traces.refused(
                    number,
                    () -> mc().send("POST", acts, "{\"act\":\"submit\"}", headers),
                    400,
                    "idempotency-key",
                    "Idempotency-Key");
        }
        String key = key();
        var submit = Map.of("act", "submit", "data", plans.plan());
        mc().post(acts, submit, key).expect(200);
        traces.refused(
                number,
                () -> mc().post(acts, Map.of("act", "submit"), key),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
        var traced = traces.of(number);
        assertThat(mc().post(acts, submit, key).expect(200).path("caseState").asString())
                .isEqualTo("IN_APPROVAL");
        assertThat(traces.of(number)).isEqualTo(traced);
    }

    @Test
    void aRefusedRequestMayBeCorrectedUnderTheSameKey() {
        String number = plans.settled();
        String acts = "/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "submit") + "/acts";
        String key = key();
        var submit = Map.of("act", "submit", "data", plans.plan());
        traces.refused(number, () -> mc().post(acts, submit, key), 422, "material-missing", "材料");
        plans.materials(number);
        mc().post(acts, submit, key).expect(200);
    }

    @Test
    void aStaleDraftIsRefusedAndTheNewerOneKept() {
        String number = plans.settled();
        String draft = "/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "submit") + "/draft";
        assertThat(mc().put(draft, Map.of("narrative", "一"), 0)
                        .expect(200)
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
        traces.refused(
                number,
                () -> plans.desk("mc-chief").put(draft, Map.of("narrative", "二"), 0),
                409,
                "draft-changed",
                "草稿");
        traces.refused(number, () -> mc().put(draft, Map.of("narrative", "三"), 7), 409, "draft-changed", "草稿");
        traces.refused(number, () -> mc().put(draft, Map.of("narrative", "断\u0000"), 1), 400, "unstorable-value", "字符");
        traces.refused(
                number,
                () -> mc().send("PUT", draft, "{}", "Content-Type", "application/json"),
                400,
                "missing-value",
                "If-Match");
        traces.refused(
                number,
                () -> mc().send("PUT", draft, "{}", "Content-Type", "application/json", "If-Match", "new"),
                400,
                "bad-if-match",
                "If-Match");
        traces.refused(
                number,
                () -> mc().send(
                                "PUT",
                                draft,
                                "{\"a\":\"" + "x".repeat(5 << 20) + "\"}",
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "1"),
                413,
                "upload-too-large",
                "4 MB");
        assertThat(mc().get(draft.replace("/draft", "/form"))
                        .expect(200)
                        .path("data")
                        .path("narrative")
                        .asString())
                .isEqualTo("一");
    }

    @Test
    void aLoginWithoutNameOrPasswordIsALoginThatFails() {
        for (String body : List.of(
                "{}",
                "{\"login\":null,\"password\":null}",
                "{\"login\":\"ax-mc\"}",
                "{\"login\":\"a\\u0000b\",\"password\":\"x\"}",
                "[]",
                "")) {
            Desk.Answer answer =
                    Desk.stranger(port).send("POST", "/api/v1/session", body, "Content-Type", "application/json");
            assertThat(answer.status()).as(body + " " + answer.text()).isBetween(400, 429);
        }
    }

    private void refused(String number, int status, String code, String path, String body, String... words) {
        traces.refused(
                number,
                () -> mc().send("POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key()),
                status,
                code,
                words);
    }

    private Desk mc() {
        return plans.desk("mc");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
