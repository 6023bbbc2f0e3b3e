package cn.sanyi.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programs that know the file and nothing else walk a surplus plan from the settlement to its closing, with access
 * tokens and the file's own examples: only names, dates and ids of what is there are put into them.
 */
class ConsumerWalkTest extends SanyiTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ApiFile api = new ApiFile();
    private final Set<String> called = new TreeSet<>();
    private final Map<String, ApiConsumer> programs = new HashMap<>();
    private final Set<String> acted = new TreeSet<>();
    private Plans plans;
    private String number;
    private LocalDate today;

    @Test
    void fromSettlementToClosing() {
        plans = new Plans(this::as, "JJ");
        today = plans.today();
        settle();
        plan();
        review();
        vote();
        reply();
        carryOut();
        JsonNode closed = program("mc").call("readCase", Map.of("number", number));
        assertThat(closed.path("caseFile").path("state").asString()).isEqualTo("CLOSED");
        assertThat(program("mc")
                        .call("verifyRecord", Map.of("number", number))
                        .path("brokenAt")
                        .isNull())
                .isTrue();
        assertThat(program("mc").call("listRecord", Map.of("number", number)).toString())
                .as("the record names the token")
                .contains("program-");
        assertThat(acted).as("every example has been posted").isEqualTo(examples());
        assertThat(called).contains("proposeSettlement", "saveDraft", "uploadMaterial", "actOnWorkItem");
    }

    private void settle() {
        Map<String, Object> given = plans.settlement("1000000.00", today);
        ObjectNode settlement = api.example("proposeSettlement", "surplus");
        settlement.put("community", plans.community());
        settlement.put("year", (Integer) given.get("year"));
        settlement.put("confirmedOn", today.toString());
        String id = program("agency")
                .call("proposeSettlement", Map.of(), settlement)
                .path("settlement")
                .path("id")
                .asString();
        number = program("mc")
                .call("confirmSettlement", Map.of("id", id))
                .path("settlement")
                .path("caseNumber")
                .asString();
        program("mc").call("listSettlements", Map.of());
    }

    private void plan() {
        for (String slot : List.of("confirmation", "resolution")) {
            program("mc").upload("uploadMaterial", Map.of("number", number, "slot", slot), slot + ".pdf", PDF);
        }
        act("mc", "draftPlan", "01-consult");
        act("mc", "giveOpinion", "02-closeConsultation");
        String item = item("mc", "draftPlan", "submit");
        JsonNode form = program("mc").call("readForm", Map.of("id", item));
        program("mc")
                .call(
                        "saveDraft",
                        Map.of(
                                "id",
                                item,
                                "If-Match",
                                "\"" + form.path("revision").asInt() + "\""),
                        withMembers(api.example("saveDraft", "plan")));
        act("mc", "draftPlan", "03-submit");
        act("office", "checkPlan", "04-accept");
    }

    private void review() {
        act("hsa", "reviewByInsurance", "05-agree");
        act("health", "reviewByHealth", "05-agree");
        act("finance", "reviewByFinance", "05-agree");
        program("finance").call("listOpinions", Map.of("number", number));
        program("finance").call("listWorkItems", Map.of());
    }

    private void vote() {
        act("office", "convene", "06-convene");
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            act(who, "vote", "07-vote");
        }
        act("chair", "vote", "08-closeVote");
        program("chair").call("listMotions", Map.of("number", number));
    }

    private void reply() {
        act("office", "draftReply", "09-draftReply");
        act("chair", "signReply", "10-sign");
        plans.rendered(number);
        program("office").call("listDocuments", Map.of("number", number));
    }

    private void carryOut() {
        pay("1", 1, "500000.00");
        pay("1", 2, "100000.00");
        pay("2", 2, "400000.00");
        program("mc").call("listPayments", Map.of("number", number));
        act("mc", "carryOut", "12-complete");
        act("office", "closePlan", "13-close");
        program("office").call("readTimeline", Map.of("number", number));
        program("office").call("listSteps", Map.of("number", number));
        program("office").call("listClocks", Map.of("number", number));
    }

    private void pay(String line, int member, String amount) {
        String voucher = "2026-" + line + member;
        String file = program("mc")
                .upload("uploadMaterial", Map.of("number", number, "slot", "voucher"), voucher + ".pdf", PDF)
                .path("id")
                .asString();
        ObjectNode body = example("11-pay");
        ((ObjectNode) body.path("data"))
                .put("line", line)
                .put("member", plans.member(member))
                .put("amount", amount)
                .put("paidOn", today.toString())
                .put("voucherNo", voucher)
                .put("file", file);
        act("mc", "carryOut", body);
    }

    private void act(String who, String step, String example) {
        ObjectNode body = example(example);
        ObjectNode data = (ObjectNode) body.path("data");
        if (data.has("shares")) {
            withMembers(data);
        }
        if (data.has("meetingOn")) {
            data.put("meetingOn", today.toString());
        }
        act(who, step, body);
    }

    private void act(String who, String step, ObjectNode body) {
        String item = item(who, step, body.path("act").asString());
        program(who).call("readWorkItem", Map.of("id", item));
        program(who).call("actOnWorkItem", Map.of("id", item), body);
    }

    private ObjectNode example(String name) {
        acted.add(name);
        return api.example("actOnWorkItem", name);
    }

    private Set<String> examples() {
        return new TreeSet<>(api.operation("actOnWorkItem")
                .requestContent()
                .path("application/json")
                .path("examples")
                .propertyNames());
    }

    private ObjectNode withMembers(ObjectNode plan) {
        int member = 1;
        for (JsonNode share : (ArrayNode) plan.path("shares")) {
            ((ObjectNode) share).put("member", plans.member(member++));
        }
        return plan;
    }

    /** The open item of the step on which the program is offered the act. */
    private String item(String who, String step, String act) {
        JsonNode open = program(who).call("readCase", Map.of("number", number)).path("open");
        return open.valueStream()
                .filter(each -> each.path("item").path("stepKey").asString().equals(step))
                .filter(each -> each.path("offers").findValuesAsString("code").contains(act))
                .map(each -> each.path("item").path("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " is not offered " + act + " in " + step));
    }

    private ApiConsumer program(String who) {
        return programs.computeIfAbsent(who, role -> {
            Desk desk = as("jj-" + role);
            return new ApiConsumer(api, desk.base(), secret(desk), called);
        });
    }

    private String secret(Desk desk) {
        return desk.program(port, "ACT").token();
    }
}
