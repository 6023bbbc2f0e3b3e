package cn.sanyi.leading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.SanyiTest;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.publicity.Visitor;
import cn.sanyi.workflow.OwnModels;
import cn.sanyi.workflow.TimersByHand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who leads, on a model of the tests' own: in 晋江, in a place that only data has brought in, and over a notice and a trial. */
@Import(TrialItem.class)
@TestPropertySource(properties = "sanyi.test.group=leading")
class LeadingOnModelTest extends SanyiTest {

    private static final String CHANGES = "/api/v1/admin/parameter-changes";
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Directory directory;

    @Autowired
    private Acts acts;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LeadingUnits leading;

    @Autowired
    private Personnel personnel;

    @Autowired
    private CaseProcess process;

    @Autowired
    private RecordBook record;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void released() {
        new OwnModels(application).release(TrialItem.bundle());
        if (!procedures.offer(TrialItem.KEY, "JJ").offered()) {
            say("offered", "JJ", "true");
        }
    }

    @Test
    void aFourthPlaceIsDataOnly() {
        jdbc.sql("insert into jurisdiction (code, name, level, parent) values ('NP', '南平市', 'PREFECTURE', 'FJ'),"
                        + " ('YP', '延平区', 'COUNTY', 'NP')")
                .update();
        Unit applicant = unit("YP-MEDICAL_COMMUNITY", "延平区示例医共体", "MEDICAL_COMMUNITY", "YP");
        Unit insurance = unit("NP-HSA", "南平市医保局", "HSA", "NP");
        Unit health = unit("NP-HEALTH", "南平市卫健委", "HEALTH", "NP");
        unit("YP-HSA", "延平区医保局", "HSA", "YP");
        unit("YP-HEALTH", "延平区卫健局", "HEALTH", "YP");
        assertThatThrownBy(() -> open(applicant)).isInstanceOf(Problem.class).hasMessageContaining("该辖区不办理");

        say("offered", "NP", "true");
        say("lead", "NP", "HSA");
        say("level", "NP", "prefecture");
        String number = open(applicant);

        assertThat(number).startsWith("YP-T02-");
        act(applicant, number, "draftItem", "submit");
        assertThat(holder(number, "checkItem")).isEqualTo(insurance.id());
        act(insurance, number, "checkItem", "agree");
        assertThat(holder(number, "reviewItem")).isEqualTo(health.id());
        act(health, number, "reviewItem", "agree");
        assertThat(holder(number, "publishNotice")).isEqualTo(insurance.id());
    }

    @Test
    void whatHeldOnTheDayOfOpeningHoldsToTheEnd() {
        say("offered", "AX", "true");
        Unit applicant = unit("AX-MEDICAL_COMMUNITY");
        String earlier = open(applicant);
        jdbc.sql("update case_file set opened_at = opened_at - interval '1 day' where number = ?")
                .param(earlier)
                .update();
        say("lead", "AX", "FINANCE");
        String later = open(applicant);
        act(applicant, earlier, "draftItem", "submit");
        act(applicant, later, "draftItem", "submit");

        assertThat(holder(earlier, "checkItem"))
                .isEqualTo(unit("AX-MGMT_COMMITTEE_OFFICE").id());
        assertThat(holder(later, "checkItem")).isEqualTo(unit("AX-FINANCE").id());
        assertThat(leading.concerned(cases.find(later).orElseThrow()))
                .extracting(Unit::code)
                .containsExactly("AX-FINANCE", "AX-HEALTH");
        assertThat(leading.isLedBy(
                        anybody(unit("AX-FINANCE")), cases.find(earlier).orElseThrow()))
                .isFalse();
    }

    @Test
    void aNoticeInsideTheMainProcessHoldsTheDecisionUntilItsObjectionsAreAnswered() {
        String number = noticed();
        UUID notice = notice(number);
        Visitor.Page sent = new Visitor(port).object(notice.toString(), "张三丰", "13812345678", "价格依据不清，请公布成本测算。");
        assertThat(sent.status()).isEqualTo(200);
        jdbc.sql("update public_notice set opens_on = opens_on - 7, closes_on = closes_on - 7 where id = ?")
                .param(notice)
                .update();
        Unit office = unit("JJ-MGMT_COMMITTEE_OFFICE");
        assertThatThrownBy(() -> act(office, number, "noticeOpen", "closeNotice"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1 件异议没有答复");
        assertThat(state(number)).isEqualTo(CaseState.IN_APPROVAL);

        act(office, number, "answerObjection", "answerObjection", answer());
        act(office, number, "noticeOpen", "closeNotice");

        assertThat(state(number)).isEqualTo(CaseState.CARRYING_OUT);
        assertThat(open(number)).containsExactlyInAnyOrder("inTrial", "watchTrial");
    }

    @Test
    void aTimerThatEndsACallClosesItsStepsAndIsAnActOfTheSystem() {
        String number = inTrial();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> process.limitMoved(number, clock.instant().minusSeconds(60)));

        assertThat(TimersByHand.fire(application, number)).isEqualTo(1);

        assertThat(open(number)).isEmpty();
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
        assertThat(jdbc.sql("select count(*) from work_item where case_number = ? and state = 'OPEN'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select label || ' ' || person_name from act where case_number = ? order by seq desc limit 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("试行期届满 系统");
        assertThat(record.entries(number))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("expire", "试行期届满"));
    }

    @Test
    void anActInTheTrialDoesNotStopItsTimer() {
        String number = inTrial();
        Instant end = clock.instant().plusSeconds(86_400L * 730);
        new TransactionTemplate(transactions).executeWithoutResult(status -> process.limitMoved(number, end));

        act(unit("JJ-MEDICAL_COMMUNITY"), number, "inTrial", "agree");

        assertThat(jdbc.sql(
                                "select j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                        + " where e.business_key_ = ?")
                        .param(number)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(end.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void aNoticeThatIsNotGivenIsARefusalAndClosesTheCase() {
        String number = reviewed();
        act(unit("JJ-MGMT_COMMITTEE_OFFICE"), number, "publishNotice", "dropNotice");
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
        assertThat(open(number)).isEmpty();
    }

    @Test
    void aNoticeDoesNotOutliveItsStep() {
        String number = noticed();
        UUID notice = notice(number);
        new TransactionTemplate(transactions).executeWithoutResult(status -> process.end(number, "事项终止"));
        assertThat(jdbc.sql("select state from public_notice where id = ?")
                        .param(notice)
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
        assertThat(new Visitor(port).get("/public/notices/" + notice).status()).isEqualTo(404);
    }

    private String reviewed() {
        String number = open(unit("JJ-MEDICAL_COMMUNITY"));
        act(unit("JJ-MEDICAL_COMMUNITY"), number, "draftItem", "submit");
        act(unit("JJ-MGMT_COMMITTEE_OFFICE"), number, "checkItem", "agree");
        act(unit("JJ-HEALTH"), number, "reviewItem", "agree");
        return number;
    }

    private String noticed() {
        String number = reviewed();
        var today = LocalDate.now(clock);
        act(
                unit("JJ-MGMT_COMMITTEE_OFFICE"),
                number,
                "publishNotice",
                "publishNotice",
                NOTHING.deepCopy()
                        .put("subject", "示例医共体试行项目公示")
                        .put("body", "申报的试行项目已经审核，现予公示。")
                        .put("opensOn", today.toString())
                        .put("closesOn", today.plusDays(6).toString())
                        .put("checked", true));
        return number;
    }

    private String inTrial() {
        String number = noticed();
        jdbc.sql("update public_notice set opens_on = opens_on - 7, closes_on = closes_on - 7 where id = ?")
                .param(notice(number))
                .update();
        act(unit("JJ-MGMT_COMMITTEE_OFFICE"), number, "noticeOpen", "closeNotice");
        return number;
    }

    private static ObjectNode answer() {
        return NOTHING.deepCopy().put("outcome", "NOT_ADOPTED").put("answer", "成本测算见申报材料，已在医院公开栏公布。");
    }

    private UUID notice(String number) {
        return jdbc.sql("select id from public_notice where case_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private CaseState state(String number) {
        return cases.find(number).orElseThrow().state();
    }

    private List<String> open(String number) {
        return jdbc.sql("select key from case_step where case_number = ? and state = 'OPEN'")
                .param(number)
                .query(String.class)
                .list();
    }

    private UUID holder(String number, String step) {
        return jdbc.sql("select unit from work_item where case_number = ? and step_key = ? and state = 'OPEN'")
                .params(number, step)
                .query(UUID.class)
                .single();
    }

    private String open(Unit applicant) {
        return opening.open(
                        anybody(applicant),
                        new CaseOpening.Opening(
                                TrialItem.KEY, applicant.id(), "试行项目", 2025, LocalDate.now(clock), NOTHING))
                .number();
    }

    private void act(Unit unit, String number, String step, String act) {
        ObjectNode data = NOTHING.deepCopy();
        act(unit, number, step, act, act.equals("agree") ? data.put("opinion", "同意") : data);
    }

    private void act(Unit unit, String number, String step, String act, ObjectNode data) {
        UUID item = jdbc.sql("select id from work_item where case_number = ? and step_key = ? and state = 'OPEN'")
                .params(number, step)
                .query(UUID.class)
                .single();
        acts.perform(anybody(unit), new Acts.Command(item, act, data, "意见"));
    }

    private Actor anybody(Unit unit) {
        return directory
                .holders(unit.id(), EnumSet.of(PostKind.CLERK, PostKind.HEAD), LocalDate.now(clock))
                .get(0);
    }

    private Unit unit(String code) {
        return directory.unitByCode(code).orElseThrow();
    }

    /** A unit with one person who handles for it. */
    private Unit unit(String code, String name, String role, String place) {
        return new TransactionTemplate(transactions).execute(status -> {
            Unit unit = personnel.addUnit(code, name, role, place, true);
            UUID person = personnel.addPerson(name + "经办");
            personnel.appoint(
                    person,
                    unit.id(),
                    PostKind.CLERK,
                    "经办",
                    LocalDate.now(clock).minusDays(9));
            return unit;
        });
    }

    /** As administrators say it, one of them and then another; from today. */
    private void say(String name, String place, String value) {
        String change = as("admin-business")
                .post(
                        CHANGES,
                        Map.of(
                                "key",
                                "procedure.trial-item." + name,
                                "jurisdiction",
                                place,
                                "mode",
                                "VALUE",
                                "value",
                                value,
                                "effectiveFrom",
                                LocalDate.now(clock).toString(),
                                "grade",
                                "SUGGESTED",
                                "source",
                                "试验用的规定",
                                "reason",
                                "试验"))
                .expect(201)
                .path("change")
                .path("id")
                .asString();
        as("admin-business-2")
                .post(CHANGES + "/" + change + "/confirmation", Map.of())
                .expect(200);
    }
}
