package cn.sanyi.leading;

import cn.sanyi.OneMoreProcedure;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.workflow.SmallModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A procedure of the tests' own, in outline like that of new service items: the leading unit checks and a bureau of the
 * deciding level reviews, a notice stands before the decision, and what is approved is in trial until its day.
 */
@TestConfiguration(proxyBeanMethods = false)
class TrialItem {

    static final String KEY = "trial-item";

    static final Procedure ENTRY = new Procedure(
            KEY,
            "T02",
            "试行项目",
            "价格与采购",
            "由测试写成的流程。",
            List.of("MEDICAL_COMMUNITY"),
            Procedure.Opener.EVENT,
            "begin",
            null,
            "case-data",
            List.of(),
            List.of(),
            List.of("Q56-15"),
            new Procedure.Lead("MGMT_COMMITTEE_OFFICE", "own", List.of("HEALTH"), false, "Q56-15", "推"),
            new Procedure.Notice("{{applicant}}试行项目公示", "{{applicant}}申报的“{{caseTitle}}”已经审核，现予公示。"),
            null);

    static ModelBundle bundle() {
        Map<String, byte[]> shipped = ModelBundle.shipped("surplus-allocation").resources();
        Map<String, byte[]> more = new TreeMap<>();
        Stream.of(
                        "shared/public-notice.bpmn",
                        "shared/objection.bpmn",
                        "shared/public-notice.form",
                        "shared/notice-result.form",
                        "shared/objection-answer.form",
                        "shared/opinion.form")
                .forEach(name -> more.put(name, shipped.get(name)));
        more.put("shared/trial.bpmn", trial().bytes());
        return main().bundle(more);
    }

    private static SmallModel main() {
        return SmallModel.process(KEY)
                .property("facts", "limitDue:date, noticeOutcome:string")
                .property("beside", "objection")
                .start("began", "begin")
                .step("draftItem", "case-data", step("APPLICANT", "own", "submit", "returnTarget", "true"))
                .step("checkItem", "opinion", step("LEAD", "deciding", "agree,return"))
                .step("reviewItem", "opinion", step("HEALTH", "deciding", "agree,return"))
                .call("callNotice", "public-notice", "noticeOutcome")
                .gateway("exclusiveGateway", "noticed")
                .effect("approve", "approveCase")
                .call("callTrial", "trial")
                .timer("trialOver", "试行期届满", "callTrial", true)
                .effect("closeExpired", "closeCase")
                .end("expired")
                .effect("closeTried", "closeCase")
                .end("tried")
                .effect("closeRefused", "closeCase")
                .end("refused")
                .flow("began", "draftItem")
                .flow("draftItem", "checkItem")
                .flow("checkItem", "reviewItem")
                .flow("reviewItem", "callNotice")
                .flow("callNotice", "noticed")
                .flow("noticed", "approve", "noticeOutcome == 'closed'")
                .flow("noticed", "closeRefused", "noticeOutcome != 'closed'")
                .flow("closeRefused", "refused")
                .flow("approve", "callTrial")
                .flow("callTrial", "closeTried")
                .flow("closeTried", "tried")
                .flow("trialOver", "closeExpired")
                .flow("closeExpired", "expired");
    }

    /** Two steps wait at once: one of the applicant's, one of the leading unit's. */
    private static SmallModel trial() {
        return SmallModel.process("trial")
                .start("tryingBegan", "")
                .gateway("parallelGateway", "both")
                .step("inTrial", "opinion", step("APPLICANT", "own", "agree"))
                .step("watchTrial", "opinion", step("LEAD", "deciding", "agree"))
                .gateway("parallelGateway", "bothDone")
                .end("trialDone")
                .flow("tryingBegan", "both")
                .flow("both", "inTrial")
                .flow("both", "watchTrial")
                .flow("inTrial", "bothDone")
                .flow("watchTrial", "bothDone")
                .flow("bothDone", "trialDone");
    }

    private static Map<String, String> step(String role, String level, String acts, String... more) {
        Map<String, String> properties = new TreeMap<>(Map.of("role", role, "level", level, "acts", acts));
        for (int each = 0; each < more.length; each += 2) {
            properties.put(more[each], more[each + 1]);
        }
        return properties;
    }

    @Bean
    @Primary
    Procedures withTrialItems(@Qualifier("jdbcProcedures") Procedures shipped) {
        return new OneMoreProcedure(shipped, ENTRY);
    }
}
