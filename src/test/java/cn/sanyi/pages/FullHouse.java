package cn.sanyi.pages;

import cn.sanyi.Desk;
import cn.sanyi.a01.Plans;
import cn.sanyi.a02.Items;
import cn.sanyi.publicity.NoticeOffice;
import cn.sanyi.publicity.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Cases in every state, a meeting, notices, objections, … of 晋江, so that each page has something to show. */
final class FullHouse {

    private final Function<String, Desk> desks;
    private final Plans plans;
    private final int port;
    private String calendar = "";

    FullHouse(Function<String, Desk> desks, int port) {
        this.desks = desks;
        this.port = port;
        this.plans = new Plans(desks, "JJ");
    }

    void prepare() {
        webhook();
        plans.proposed(plans.settlement("1000000.00", plans.today()));
        plans.settled();
        corrected();
        copied(reviewed());
        meeting(reviewed(), reviewed());
        carriedOut();
        absence();
        recusal();
        grade();
        scores();
        parameterChange();
        calendar();
        token();
        var items = new Items(desks, "zp-h1", "zp");
        items.priced(items.inTrial());
    }

    /** What would stand in the way of others who use the same application is taken back. */
    void leave() {
        desks.apply("admin-business-2")
                .post("/api/v1/admin/calendars/" + calendar + "/rejection", Map.of("reason", "只是看看"))
                .expect(200);
    }

    /** The office's group chat, which nobody will ever answer from. */
    private void webhook() {
        Map<String, Object> webhook = Map.of(
                "unit",
                "JJ-MGMT_COMMITTEE_OFFICE",
                "name",
                "医管办工作群",
                "style",
                "WECOM",
                "url",
                "https://robot.invalid/send?key=k",
                "kinds",
                List.of("STEP", "LATE"),
                "reason",
                "试用");
        desks.apply("admin-system")
                .post("/api/v1/admin/system/webhooks", webhook)
                .expect(201);
    }

    private void token() {
        desks.apply("jj-mc")
                .put("/api/v1/account/tokens/finance-system", Map.of("scope", "ACT", "until", inDays(30)), 0)
                .expect(201);
    }

    private String inDays(int days) {
        return plans.today().plusDays(days).toString();
    }

    private String reviewed() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        return number;
    }

    private void copied(String number) {
        List<String> bureau = plans.desk("office")
                .get("/api/v1/cases/" + number + "/copy-people")
                .expect(200)
                .path("choices")
                .valueStream()
                .filter(choice -> choice.path("group").asString().contains("卫健"))
                .map(choice -> choice.path("value").asString())
                .toList();
        plans.desk("office")
                .post(
                        "/api/v1/cases/" + number + "/acts",
                        Map.of("act", "copy", "data", Map.of("to", bureau), "comment", "请知悉"))
                .expect(200);
    }

    private void meeting(String... cases) {
        plans.desk("office")
                .post(
                        "/api/v1/meetings",
                        Map.of(
                                "meetingOn",
                                plans.today().toString(),
                                "beginsAt",
                                "09:00",
                                "place",
                                "第一会议室",
                                "cases",
                                List.of(cases)))
                .expect(201);
    }

    private void carriedOut() {
        String number = plans.signed();
        plans.pay(number, "1", 1, "1000.00", "V-" + number).expect(200);
        String reply = plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .path(0)
                .path("id")
                .asString();
        plans.desk("office").submit("/disclosure/" + reply + "/publication", Map.of());
        String notice = new NoticeOffice(plans).published(number, 7);
        new Visitor(port).object(notice, "张三丰", "13812345678", "方案中能力建设的金额依据不清，请说明测算办法。");
    }

    private void absence() {
        plans.desk("health")
                .post("/api/v1/absences", Map.of("from", inDays(60), "to", inDays(60), "reason", "参加培训"))
                .expect(201);
    }

    private void recusal() {
        Map<String, Object> fact = Map.of(
                "person",
                "郑文杰",
                "unit",
                plans.member(5),
                "kind",
                "EMPLOYMENT",
                "note",
                "配偶在该院任职",
                "from",
                inDays(0),
                "reason",
                "本人申报");
        desks.apply("admin-business").post("/api/v1/admin/recusal-facts", fact).expect(201);
    }

    /** A hospital that will be of another level next year. */
    private void grade() {
        Map<String, String> grade = Map.of(
                "level", "TWO", "ownership", "PUBLIC", "from", inDays(200), "source", "等级评审通知", "reason", "评审结果");
        desks.apply("admin-business")
                .post("/api/v1/admin/institutions/JJ-MI-4/grades", grade)
                .expect(201);
    }

    private void calendar() {
        int year = plans.today().getYear();
        String query = "?year=" + year + "&source=notice&reason=yearly";
        calendar = desks.apply("admin-business")
                .upload(
                        "/api/v1/admin/calendars" + query,
                        "year.json",
                        published(year).getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .path("calendar")
                .path("id")
                .asString();
    }

    private static String published(int year) {
        try (InputStream file = FullHouse.class.getResourceAsStream("/deadline/holidays.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file))
                    .valueStream()
                    .filter(each -> each.path("year").asInt() == year)
                    .findFirst()
                    .orElseThrow()
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void scores() {
        List<Map<String, String>> members = IntStream.rangeClosed(1, 4)
                .mapToObj(member -> Map.of("member", "JJ-MI-" + member, "score", "90", "workload", "100"))
                .toList();
        Map<String, Object> scores = Map.of(
                "community",
                "JJ-MEDICAL_COMMUNITY",
                "year",
                "2020",
                "source",
                "晋卫〔2021〕1号",
                "asOf",
                inDays(0),
                "members",
                members);
        plans.desk("health").post("/api/v1/score-snapshots", scores).expect(201);
    }

    /** The whole plan comes a second time, after a correction. */
    private void corrected() {
        String number = plans.submitted();
        Map<String, Object> correction = Map.of("target", "narrative", "reason", "UNCLEAR", "note", "金额有误");
        plans.act("office", number, "checkPlan", "correct", Map.of("corrections", List.of(correction)), null)
                .expect(200);
        plans.act("mc", number, "supplement", "supplement", plans.plan("CAPACITY", "500000.00", "500000.00"), null)
                .expect(200);
        pause(number);
    }

    private void pause(String number) {
        String clock = plans.desk("office")
                .get("/api/v1/cases/" + number + "/clock-handles")
                .expect(200)
                .valueStream()
                .filter(handle -> handle.path("mayPause").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("clock")
                .path("id")
                .asString();
        plans.desk("office")
                .post(
                        "/api/v1/cases/" + number + "/clocks/" + clock + "/pause",
                        Map.of("reason", "PAUSE_EXPERTS", "note", "请专家评审"))
                .expect(200);
    }

    private void parameterChange() {
        Map<String, Object> change = Map.of(
                "key",
                "limit.convene.days",
                "jurisdiction",
                "JJ",
                "mode",
                "VALUE",
                "value",
                "5",
                "effectiveFrom",
                inDays(30),
                "grade",
                "SUGGESTED",
                "source",
                "晋江市医管委会议纪要",
                "reason",
                "统一审查节奏");
        desks.apply("admin-business")
                .post("/api/v1/admin/parameter-changes", change)
                .expect(201);
    }
}
