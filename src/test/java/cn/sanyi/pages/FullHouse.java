package cn.sanyi.pages;

import cn.sanyi.Desk;
import cn.sanyi.a01.Plans;
import cn.sanyi.publicity.NoticeOffice;
import cn.sanyi.publicity.Visitor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cases in every state, a meeting, notices, objections, … of 晋江, so that each page has something to show. */
final class FullHouse {

    private final Function<String, Desk> desks;
    private final Plans plans;
    private final int port;

    FullHouse(Function<String, Desk> desks, int port) {
        this.desks = desks;
        this.port = port;
        this.plans = new Plans(desks, "JJ");
    }

    void prepare() {
        plans.proposed(plans.settlement("1000000.00", plans.today()));
        plans.settled();
        plans.submitted();
        meeting(reviewed(), reviewed());
        beingCarriedOut();
        absence();
        scores();
    }

    private String reviewed() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        return number;
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

    private void beingCarriedOut() {
        String number = plans.signed();
        var office = new NoticeOffice(plans);
        String notice = office.published(number, 7);
        new Visitor(port).object(notice, "张三丰", "13812345678", "方案中能力建设的金额依据不清，请说明测算办法。");
        plans.pay(number, "1", "MI-1", "1000.00", "V-" + number).expect(200);
    }

    private void absence() {
        String day = plans.today().plusDays(60).toString();
        plans.desk("hsa")
                .post("/api/v1/absences", Map.of("from", day, "to", day, "reason", "参加培训"))
                .expect(201);
    }

    private void scores() {
        plans.desk("health")
                .post(
                        "/api/v1/score-snapshots",
                        Map.of(
                                "community",
                                "JJ-MEDICAL_COMMUNITY",
                                "year",
                                2020,
                                "source",
                                "晋卫〔2021〕1号",
                                "asOf",
                                plans.today().toString(),
                                "members",
                                List.of(Map.of("member", "JJ-MI-1", "score", "90"))));
    }
}
