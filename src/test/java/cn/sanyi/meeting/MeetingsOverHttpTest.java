package cn.sanyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Meetings through the API, with the real roles of 安溪. */
class MeetingsOverHttpTest extends SanyiTest {

    private Plans plans;
    private String first;
    private String second;

    @BeforeEach
    void twoCasesAwaitTheCommittee() {
        plans = new Plans(this::as, "AX");
        first = reviewed();
        second = reviewed();
    }

    private String reviewed() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        return number;
    }

    @Test
    void aMeetingOnSeveralCasesIsConvenedWholeOrNotAtAll() {
        assertThat(refusal(422, "office", "/api/v1/meetings", meeting(List.of(first, "AX-A01-1999-0001"))))
                .isEqualTo("meeting-incomplete");
        assertThat(refusal(422, "office", "/api/v1/meetings", meeting(List.of(first, first))))
                .isEqualTo("meeting-incomplete");
        assertThat(refusal(422, "office", "/api/v1/meetings", meeting(List.of())))
                .isEqualTo("meeting-incomplete");
        assertThat(refusal(403, "mc", "/api/v1/meetings", meeting(List.of(first))))
                .isEqualTo("not-the-office");
        Map<String, Object> past = meeting(List.of(first));
        past.put("meetingOn", plans.today().minusDays(1).toString());
        assertThat(refusal(422, "office", "/api/v1/meetings", past)).isEqualTo("meeting-in-past");
        Map<String, Object> odd = meeting(List.of(first));
        odd.put("beginsAt", "二十五点");
        assertThat(refusal(422, "office", "/api/v1/meetings", odd)).isEqualTo("meeting-incomplete");
        assertThat(plans.open("office", first)).containsExactly("convene");

        JsonNode meeting = get("office", convene(first, second));
        assertThat(plans.open("office", first)).containsExactly("vote");
        assertThat(plans.open("office", second)).containsExactly("vote");
        assertThat(meeting.path("items").get(0).path("caseNumber").asString()).isEqualTo(first);
        assertThat(meeting.path("items").get(1).path("motion").path("secret").asBoolean())
                .isTrue();
        assertThat(meeting.path("state").asString()).isEqualTo("CONVENED");
        assertThat(plans.desk("m1").get("/api/v1/notices").expect(200).toString())
                .contains("请参加", "议题2项", "/meetings/" + meeting.path("id").asString());
    }

    @Test
    void whoAdministersTheCommitteeSeesWhatIsUnderWay() {
        String before = underWay();
        String id = convene(first, second);
        assertThat(underWay()).isNotEqualTo(before).contains("次会议正在进行", "项表决尚未结束");
        int votes = votes(underWay());
        post("office", "/api/v1/meetings/" + id + "/calling-off", Map.of("reason", "改期"));
        assertThat(votes(underWay())).isEqualTo(votes - 2);
    }

    private String underWay() {
        String page = as("admin-business")
                .get("/admin/business/committees/AX-MGMT_COMMITTEE")
                .text();
        var found =
                Pattern.compile("现有 \\d+ 次会议正在进行，\\d+ 项表决尚未结束。|现在没有正在进行的会议和表决。").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int votes(String underWay) {
        var number = Pattern.compile("，(\\d+) 项").matcher(underWay);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    @Test
    void onlyThoseConcernedSeeAMeeting() {
        String id = convene(first);
        for (String stranger : List.of("mc", "hsa", "agency")) {
            assertThat(plans.desk(stranger).get("/api/v1/meetings/" + id).refusedWith(404))
                    .isEqualTo("unknown-meeting");
            assertThat(refusal(404, stranger, "/api/v1/meetings/" + id + "/sign-in", Map.of()))
                    .isEqualTo("unknown-meeting");
        }
        assertThat(as("jj-m1").get("/api/v1/meetings/" + id).refusedWith(404)).isEqualTo("unknown-meeting");
        assertThat(plans.desk("m1").get("/api/v1/meetings").expect(200).findValuesAsString("id"))
                .contains(id);
        assertThat(plans.desk("office")
                        .get("/api/v1/meetings/" + UUID.randomUUID())
                        .refusedWith(404))
                .isEqualTo("unknown-meeting");
        assertThat(refusal(403, "m1", "/api/v1/meetings/" + id + "/calling-off", Map.of("reason", "改期")))
                .isEqualTo("not-the-office");
    }

    @Test
    void aChairOnLeaveLeavesTheDeclarationToTheNextMember() {
        String id = convene(first);
        String chair = person(id, 0);
        assertThat(refusal(422, "office", "/api/v1/meetings/" + id + "/attendance", mark(chair, "LEAVE", " ")))
                .isEqualTo("leave-reason");
        post("office", "/api/v1/meetings/" + id + "/attendance", mark(chair, "LEAVE", "住院"));
        for (String who : List.of("m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, first, "AGREE").expect(200);
        }
        assertThat(plans.actOn("chair", plans.workItem("m1", first, "vote", "closeVote"), "closeVote", Map.of())
                        .refusedWith(403))
                .isEqualTo("not-yours");
        plans.act("m1", first, "vote", "closeVote", Map.of(), null).expect(200);
        assertThat(get("office", id).path("state").asString()).isEqualTo("ENDED");
        assertThat(refusal(409, "chair", "/api/v1/meetings/" + id + "/sign-in", Map.of()))
                .isEqualTo("meeting-over");
        assertThat(refusal(422, "office", "/api/v1/meetings/" + id + "/attendance", mark(null, "LEAVE", "x")))
                .isEqualTo("invalid-request");
    }

    @Test
    void aMeetingIsCalledOffWithAllItsCasesUnlessSomebodyHasVoted() {
        String id = convene(first, second);
        plans.vote("m1", second, "AGREE").expect(200);
        assertThat(refusal(422, "office", "/api/v1/meetings/" + id + "/calling-off", Map.of("reason", "改期")))
                .isEqualTo("ballots-cast");
        assertThat(plans.open("office", first)).containsExactly("vote");

        plans.act("chair", second, "vote", "adjourn", Map.of(), null).expect(200);
        String ballot = plans.workItem("m2", first, "vote", "vote");
        post("office", "/api/v1/meetings/" + id + "/calling-off", Map.of("reason", "改期"));
        assertThat(get("office", id).path("state").asString()).isEqualTo("CALLED_OFF");
        assertThat(plans.open("office", first)).containsExactly("convene");
        assertThat(plans.actOn("m2", ballot, "vote", Map.of("choice", "AGREE")).refusedWith(409))
                .isEqualTo("step-moved-on");
        assertThat(refusal(409, "m2", "/api/v1/meetings/" + id + "/sign-in", Map.of()))
                .isEqualTo("meeting-over");
        assertThat(refusal(409, "office", "/api/v1/meetings/" + id + "/calling-off", Map.of("reason", "再改")))
                .isEqualTo("meeting-over");
        assertThat(plans.desk("office")
                        .get("/api/v1/meetings/" + id + "/minutes")
                        .refusedWith(422))
                .isEqualTo("meeting-called-off");

        String again = convene(first, second);
        assertThat(get("office", again)
                        .path("items")
                        .get(0)
                        .path("motion")
                        .path("call")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void twoVotesOfOnePersonAtOnceAreOneAndSigningInWhileTheVoteIsClosedHarmsNothing() throws Exception {
        String id = convene(first, second);
        for (String who : List.of("chair", "m2", "m3", "m4", "m5")) {
            plans.vote(who, second, "AGREE").expect(200);
        }
        String ballot = plans.workItem("m1", second, "vote", "vote");
        String closing = plans.workItem("chair", second, "vote", "closeVote");
        plans.desk("m6");
        List<Callable<Integer>> tried = new ArrayList<>();
        for (int time = 0; time < 4; time++) {
            String choice = time % 2 == 0 ? "AGREE" : "DISAGREE";
            tried.add(() ->
                    plans.actOn("m1", ballot, "vote", Map.of("choice", choice)).status());
            tried.add(() -> plans.desk("m6")
                    .post("/api/v1/meetings/" + id + "/sign-in", Map.of())
                    .status());
        }
        tried.add(() -> plans.actOn("chair", closing, "closeVote", Map.of()).status());
        var pool = Executors.newFixedThreadPool(tried.size());
        List<Integer> answers = new ArrayList<>();
        for (var answer : pool.invokeAll(tried)) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers).allMatch(status -> status < 500);
        assertThat(answers.get(answers.size() - 1)).isEqualTo(200);
        JsonNode motion = get("office", id).path("items").get(1).path("motion");
        int counted = motion.path("result").path("tally").path("present").asInt();
        assertThat(counted).isBetween(5, 6);
        assertThat(jdbc.sql("select count(*) from secret_ballot where motion_id = ?::uuid")
                        .param(motion.path("id").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(counted)
                .isEqualTo(jdbc.sql("select count(*) from voted where motion_id = ?::uuid")
                        .param(motion.path("id").asString())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void minutesAreGeneratedDraftedAndSignedByAnother() {
        String id = convene(first);
        String minutes = "/api/v1/meetings/" + id + "/minutes";
        assertThat(plans.desk("office").get(minutes).refusedWith(422)).isEqualTo("meeting-under-way");
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, first, "AGREE").expect(200);
        }
        plans.vote("m5", first, "DISAGREE").expect(200);
        String dissents = "/api/v1/meetings/" + id + "/items/1/dissents";
        assertThat(refusal(422, "m1", dissents, Map.of("text", "其实不赞成"))).isEqualTo("agreed");
        assertThat(refusal(422, "m6", dissents, Map.of("text", "没有投票"))).isEqualTo("not-voted");
        assertThat(refusal(422, "m5", dissents, Map.of("text", " "))).isEqualTo("dissent-text");
        assertThat(refusal(404, "m5", dissents.replace("/1/", "/7/"), Map.of("text", "x")))
                .isEqualTo("unknown-item");
        plans.desk("m5").post(dissents, Map.of("text", "建议先行试点")).expect(201);
        assertThat(refusal(422, "m5", dissents, Map.of("text", "再说一次"))).isEqualTo("dissent-kept");
        plans.act("chair", first, "vote", "closeVote", Map.of(), null).expect(200);

        String before =
                plans.desk("chair").get(minutes).expect(200).path("digest").asString();
        assertThat(refusal(422, "chair", minutes + "/signature", Map.of("digest", before)))
                .isEqualTo("no-draft");
        assertThat(refusal(403, "m1", minutes, Map.of("remarks", ""))).isEqualTo("not-the-office");
        JsonNode drafted = plans.desk("office")
                .post(minutes, Map.of("remarks", "会议强调按月报送。"))
                .expect(200);
        assertThat(drafted.toString()).contains("保留意见：建议先行试点", "同意5，不同意1，弃权0", "按月报送");
        assertThat(refusal(409, "chair", minutes + "/signature", Map.of("digest", before)))
                .isEqualTo("minutes-changed");
        Map<String, Object> read = Map.of("digest", drafted.path("digest").asString());
        assertThat(refusal(403, "m2", minutes + "/signature", read)).isEqualTo("not-the-chair");
        String number = post("chair", minutes + "/signature", read)
                .path("signature")
                .path("number")
                .asString();
        assertThat(number).matches("安医管纪要〔\\d{4}〕\\d+号");
        assertThat(refusal(409, "office", minutes, Map.of("remarks", "再改"))).isEqualTo("minutes-signed");
        assertThat(refusal(409, "chair", minutes + "/signature", read)).isEqualTo("minutes-signed");

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        !plans.desk("m1").get(minutes).expect(200).path("file").isNull());
        assertThat(plans.desk("m1").get(minutes + "/content").raw().body()).startsWith("%PDF".getBytes());
        assertThat(plans.desk("mc").get(minutes + "/content").refusedWith(404)).isEqualTo("unknown-meeting");
    }

    @Test
    void aPlanPassesWithTheChangesTheOfficeListed() {
        String id = convene(first);
        String office = plans.workItem("office", first, "vote", "proposeChanges");
        Map<String, Object> unbalanced = changes("650000.00", "400000.00");
        assertThat(plans.actOn("office", office, "proposeChanges", unbalanced).refusedWith(422))
                .isEqualTo("changes-refused");
        assertThat(plans.actOn("office", office, "proposeChanges", changes("很多", "400000.00"))
                        .refusedWith(422))
                .isEqualTo("changes-refused");
        plans.actOn("office", office, "proposeChanges", changes("650000.00", "350000.00"))
                .expect(200);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, first, "AGREE").expect(200);
        }
        assertThat(plans.actOn("office", office, "proposeChanges", changes("1.00", "999999.00"))
                        .refusedWith(422))
                .isEqualTo("ballots-cast");
        plans.act("chair", first, "vote", "closeVote", Map.of(), null).expect(200);

        assertThat(plans.open("office", first)).containsExactly("enterChanges");
        JsonNode motion = get("office", id).path("items").get(0).path("motion");
        assertThat(motion.path("changes").get(0).path("before").asString()).isEqualTo("600000.00");
        assertThat(motion.path("changes").get(0).path("after").asString()).isEqualTo("650000.00");
    }

    private static Map<String, Object> changes(String one, String other) {
        return Map.of(
                "changes",
                List.of(Map.of("target", "usages/1", "after", one), Map.of("target", "usages/2", "after", other)));
    }

    private String convene(String... numbers) {
        Map<String, Object> meeting = meeting(List.of(numbers));
        meeting.put("secretCases", List.of(second));
        return plans.desk("office")
                .post("/api/v1/meetings", meeting)
                .expect(201)
                .path("id")
                .asString();
    }

    private Map<String, Object> meeting(List<String> cases) {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("meetingOn", plans.today().toString());
        meeting.put("beginsAt", "09:00");
        meeting.put("place", "第一会议室");
        meeting.put("cases", cases);
        return meeting;
    }

    private static Map<String, Object> mark(String person, String status, String reason) {
        Map<String, Object> mark = new HashMap<>();
        mark.put("person", person);
        mark.put("status", status);
        mark.put("reason", reason);
        return mark;
    }

    private String person(String meeting, int place) {
        return get("office", meeting).path("invitees").get(place).path("person").asString();
    }

    private JsonNode get(String who, String id) {
        return plans.desk(who).get("/api/v1/meetings/" + id).expect(200);
    }

    private JsonNode post(String who, String path, Object body) {
        return plans.desk(who).post(path, body).expect(200);
    }

    private String refusal(int status, String who, String path, Object body) {
        Desk.Answer answer = plans.desk(who).post(path, body);
        assertThat(answer.detail()).containsPattern("\\p{IsHan}");
        return answer.refusedWith(status);
    }
}
