package cn.sanyi.modelrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is proven by breaking the shipped models in one place. */
class PlantedViolationsTest {

    private static final ModelBundle SHIPPED = ModelBundle.shipped("surplus-allocation");
    private static final String MAIN = "surplus-allocation/surplus-allocation.bpmn";
    private static final String TABLE = "surplus-allocation/surplus-allocation-routing.dmn";
    private static final String REVIEW = "shared/parallel-review.bpmn";
    private static final String VOTE = "shared/committee-vote.bpmn";
    private static final String CORRECTION = "shared/correction.bpmn";
    private static final String OPINION = "shared/opinion.form";
    private static final String ACCEPT = "${checkOutcome == 'accept'}";
    private static final String ROUTED = "routeReviews\" name=\"确定会审部门\"";

    record Plant(String rule, String what, UnaryOperator<ModelBundle> change) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    static Stream<Plant> plants() {
        return Stream.of(resources(), words(), expressions(), references(), steps(), shape(), facts())
                .flatMap(plants -> plants);
    }

    private static Stream<Plant> resources() {
        return Stream.of(
                new Plant("resource-name", "a path that climbs", bundle -> adding(bundle, "../escape.bpmn", "<a/>")),
                new Plant("resource-name", "a script file", bundle -> adding(bundle, "shared/run.groovy", "x")),
                new Plant("resource-size", "a comment of a megabyte", bundle -> with(bundle, MAIN, "</bpmn:definitions>", "<!--" + "x".repeat(1 << 20) + "--></bpmn:definitions>")),
                plant("xml-readable", "DOCTYPE", MAIN, "<bpmn:definitions ", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><bpmn:definitions "),
                plant("xml-readable", "an unclosed element", TABLE, "</decision>", ""),
                new Plant("xml-readable", "nesting without end", bundle -> with(bundle, MAIN, "</bpmn:definitions>", "<a>".repeat(99) + "</a>".repeat(99) + "</bpmn:definitions>")),
                plant("schema-location", "a schema to fetch", MAIN, "<bpmn:definitions ", "<bpmn:definitions xsi:schemaLocation=\"urn:q http://192.0.2.1/x.xsd\" "),
                plant("schema-valid", "an element BPMN does not have", CORRECTION, "<bpmn:endEvent id", "<bpmn:stop /><bpmn:endEvent id"),
                new Plant("node-count", "501 more steps", bundle -> with(bundle, CORRECTION, "</bpmn:process>", steps(501) + "</bpmn:process>")),
                new Plant("resource-used", "a stray process", bundle -> adding(bundle, "shared/stray.bpmn", text(bundle, CORRECTION).replace("correction\"", "stray\""))),
                new Plant("resource-used", "no process of its own", bundle -> ModelBundle.of("price-item", bundle.resources())),
                plant("process-key", "another id", CORRECTION, "<bpmn:process id=\"correction\"", "<bpmn:process id=\"rectification\""),
                plant("process-key", "not executable", CORRECTION, "isExecutable=\"true\"", "isExecutable=\"false\""),
                plant("decision-key", "another id", TABLE, "<decision id=\"surplus-allocation-routing\"", "<decision id=\"routing\""),
                plant("form-sound", "another id", OPINION, "\"id\": \"opinion\"", "\"id\": \"view\""),
                plant("form-sound", "no JSON", OPINION, "{", "["),
                plant("form-sound", "markup", OPINION, "\"type\": \"textarea\"", "\"type\": \"html\""),
                plant("form-sound", "a page of somebody else", OPINION, "\"type\": \"textarea\"", "\"type\": \"iframe\""),
                plant("form-founded", "a clause that does not exist", OPINION, "\"clause\": \"Q56-15\"", "\"clause\": \"Q56-99\""),
                plant("form-founded", "no grade", OPINION, "\"grade\": \"推\"", "\"grade\": \"\""),
                plant("history-limit", "none on the process", MAIN, " camunda:historyTimeToLive=\"P3650D\"", ""),
                plant("history-limit", "none on the decision", TABLE, " camunda:historyTimeToLive=\"P3650D\"", ""));
    }

    private static Stream<Plant> words() {
        return Stream.of(
                main("element-allowed", "a script task", "</bpmn:process>", "<bpmn:scriptTask id=\"run\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:process>"),
                main("element-allowed", "an execution listener", "<camunda:properties>", "<camunda:executionListener event=\"start\" class=\"a.B\" /><camunda:properties>"),
                main("element-allowed", "a connector", "<camunda:properties>", "<camunda:connector /><camunda:properties>"),
                main("element-allowed", "a retry cycle", "<camunda:properties>", "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle><camunda:properties>"),
                main("element-allowed", "a form field with a validator", "<camunda:properties>", "<camunda:formData><camunda:formField id=\"a\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"a.B\" /></camunda:validation></camunda:formField></camunda:formData><camunda:properties>"),
                main("element-allowed", "an input mapping", "<camunda:properties>", "<camunda:inputOutput /><camunda:properties>"),
                main("element-allowed", "an import", "<bpmn:process ", "<bpmn:import namespace=\"a\" location=\"http://192.0.2.1/a\" importType=\"b\" /><bpmn:process "),
                main("element-allowed", "an element of the engine's old namespace", "<camunda:properties>", "<old:executionListener xmlns:old=\"http://activiti.org/bpmn\" class=\"a.B\" /><camunda:properties>"),
                main("element-allowed", "a multi-instance", "<bpmn:outgoing>draftPlanToReserveFunds</bpmn:outgoing>", "<bpmn:outgoing>draftPlanToReserveFunds</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics />"),
                main("element-allowed", "a timer that repeats", "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${limitDue}</bpmn:timeDate>", "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"),
                main("schema-valid", "an expression in two halves", ACCEPT, "$<bpmn:text>x</bpmn:text>{checkOutcome == 'accept'}"),
                plant("element-allowed", "a literal expression in a decision", TABLE, "<dmndi:DMNDI>", "<decision id=\"free\" name=\"x\"><literalExpression id=\"l\" expressionLanguage=\"juel\"><text>1</text></literalExpression></decision><dmndi:DMNDI>"),
                main("attribute-allowed", "a class", "camunda:delegateExpression=\"${markLate}\"", "camunda:class=\"java.lang.Runtime\""),
                main("attribute-allowed", "a shell", "camunda:delegateExpression=\"${markLate}\"", "camunda:type=\"shell\""),
                main("attribute-allowed", "an expression", "camunda:delegateExpression=\"${markLate}\"", "camunda:expression=\"${markLate.apply('x')}\""),
                main("attribute-allowed", "a form handler", "id=\"draftPlan\"", "id=\"draftPlan\" camunda:formHandlerClass=\"a.B\""),
                main("attribute-allowed", "an assignee", "id=\"draftPlan\"", "id=\"draftPlan\" camunda:assignee=\"somebody\""),
                main("attribute-allowed", "a mapping class", "id=\"callVote\"", "id=\"callVote\" camunda:variableMappingClass=\"a.B\""),
                main("attribute-allowed", "a case called", "id=\"callVote\"", "id=\"callVote\" camunda:caseRef=\"a\""),
                main("attribute-allowed", "not exclusive", "id=\"markLate\"", "id=\"markLate\" camunda:asyncBefore=\"true\" camunda:exclusive=\"false\""),
                main("attribute-allowed", "all variables", "camunda:in businessKey=", "camunda:in variables=\"all\" businessKey="),
                main("attribute-allowed", "a language of conditions", "xsi:type=\"bpmn:tFormalExpression\">${checkOutcome", "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${checkOutcome"),
                main("attribute-allowed", "the engine's old namespace", "id=\"markLate\"", "id=\"markLate\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"a.B\""),
                plant("attribute-allowed", "another expression language", TABLE, "<inputExpression ", "<inputExpression expressionLanguage=\"juel\" "),
                main("property-allowed", "an unknown name", "<camunda:property name=\"limit\"", "<camunda:property name=\"deadline\""),
                main("property-allowed", "a name twice", "<camunda:property name=\"level\" value=\"own\" />", "<camunda:property name=\"level\" value=\"own\" /><camunda:property name=\"level\" value=\"own\" />"));
    }

    private static Stream<Plant> expressions() {
        return Stream.of(
                main("literal-text", "in a name", "name=\"归档结案\"", "name=\"归档 ${''.getClass()}\""),
                main("literal-text", "in documentation", "<bpmn:documentation>", "<bpmn:documentation>#{execution}"),
                main("literal-text", "in a property", "value=\"plan-submission\"", "value=\"${limit}\""),
                main("literal-text", "in a form's key", "camunda:formRef=\"check\"", "camunda:formRef=\"${check}\""),
                main("literal-text", "in a called process", "calledElement=\"correction\"", "calledElement=\"${correction}\""),
                plant("literal-text", "in a cell", TABLE, "<text>false</text>", "<text>${1}</text>"),
                main("condition-grammar", "a call", ACCEPT, "${''.getClass().forName('java.lang.Runtime')}"),
                main("condition-grammar", "a bean", ACCEPT, "${markLate}"),
                main("condition-grammar", "a property of a fact", ACCEPT, "${checkOutcome.bytes}"),
                main("condition-grammar", "an index", ACCEPT, "${checkOutcome['bytes']}"),
                main("condition-grammar", "two expressions", ACCEPT, "${hasStaffPay}${hasStaffPay}"),
                main("condition-grammar", "the other bracket", ACCEPT, "#{checkOutcome == 'accept'}"),
                main("condition-grammar", "a wrong type", ACCEPT, "${hasStaffPay == 'accept'}"),
                main("condition-grammar", "an order of texts", ACCEPT, "${checkOutcome &gt; 'accept'}"),
                main("condition-grammar", "an undeclared fact", ACCEPT, "${outcome == 'accept'}"),
                main("condition-grammar", "a choice", ACCEPT, "${hasStaffPay ? true : false}"),
                main("effect-known", "a bean outside the palette", "${markLate}", "${jdbcTemplate}"),
                main("effect-known", "a call", "${markLate}", "${markLate.name()}"),
                main("effect-known", "no effect", " camunda:delegateExpression=\"${markLate}\"", ""),
                main("timer-limit", "another date", "${limitDue}", "2026-01-01T00:00:00"),
                main("timer-limit", "a call", "${limitDue}", "${limitDue.plus(1)}"),
                main("business-key", "not passed", "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                main("business-key", "another expression", "#{execution.processBusinessKey}", "#{execution.processEngineServices}"),
                plant("decision-cells", "a loop", TABLE, "<text>true</text>", "<text>count(for i in 1..30000000 return i) &gt; 0</text>"),
                plant("decision-cells", "a computed input", TABLE, "<text>hasStaffPay</text>", "<text>10**999999999 &gt; 1</text>"),
                plant("decision-cells", "many rows at once", TABLE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""));
    }

    private static Stream<Plant> references() {
        return Stream.of(
                main("binding-deployment", "a form, latest", "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                main("binding-deployment", "a called process, by default", " camunda:calledElementBinding=\"deployment\"", ""),
                main("binding-deployment", "a decision, by default", " camunda:decisionRefBinding=\"deployment\"", ""),
                main("form-resolves", "a form that is not there", "formRef=\"check\"", "formRef=\"inspection\""),
                main("call-resolves", "a process that is not there", "calledElement=\"correction\"", "calledElement=\"rectification\""),
                main("decision-resolves", "a decision that is not there", "decisionRef=\"surplus-allocation-routing\"", "decisionRef=\"routing\""),
                main("decision-resolves", "none named", ROUTED + " camunda:modelerTemplate=\"cn.sanyi.route\" camunda:modelerTemplateVersion=\"1\" camunda:decisionRef=\"surplus-allocation-routing\" camunda:decisionRefBinding=\"deployment\"", ROUTED),
                main("call-recursion", "itself", "calledElement=\"correction\"", "calledElement=\"surplus-allocation\""),
                plant("ids-unique", "a step of another process", CORRECTION, "supplement", "draftPlan"),
                plant("ids-unique", "a flow of another process", CORRECTION, "supplementToCorrected", "voteClosed"));
    }

    private static Stream<Plant> steps() {
        return Stream.of(
                main("step-role", "unknown", "value=\"APPLICANT\"", "value=\"HOSPITAL\""),
                main("step-role", "none", "<camunda:property name=\"role\" value=\"APPLICANT\" />", ""),
                main("step-level", "unknown", "value=\"own\"", "value=\"province\""),
                main("step-post", "unknown", "value=\"CHAIR\"", "value=\"KING\""),
                main("step-acts", "unknown", "value=\"submit\"", "value=\"send\""),
                main("step-acts", "none", "<camunda:property name=\"acts\" value=\"submit\" />", ""),
                main("step-acts", "twice", "value=\"close,return\"", "value=\"close,close\""),
                main("step-rule", "unknown", "<camunda:property name=\"rule\" value=\"one\" />", "<camunda:property name=\"rule\" value=\"all\" />"),
                main("step-limit", "unknown", "value=\"check-plan\"", "value=\"soon\""),
                main("clause-known", "none", "<camunda:property name=\"clause\" value=\"Q56-15\" />", ""),
                plant("clause-known", "unknown, on a step", REVIEW, "value=\"Q56-1\"", "value=\"Q56-99\""),
                plant("grade-known", "unknown, on a step", REVIEW, "value=\"推\"", "value=\"可能\""),
                plant("grade-known", "none", CORRECTION, "<camunda:property name=\"grade\" value=\"推\" />", ""),
                plant("return-target", "nothing to return to", MAIN, "<camunda:property name=\"returnTarget\" value=\"true\" />", ""),
                main("return-target", "neither yes nor no", "name=\"returnTarget\" value=\"true\"", "name=\"returnTarget\" value=\"maybe\""),
                main("withdraw-target", "a step that is not there", "name=\"withdrawTarget\" value=\"draftPlan\"", "name=\"withdrawTarget\" value=\"plan\""),
                main("withdraw-target", "a step of somebody else", "name=\"withdrawTarget\" value=\"draftPlan\"", "name=\"withdrawTarget\" value=\"signReply\""));
    }

    private static Stream<Plant> shape() {
        return Stream.of(
                main("named", "no name", "id=\"closePlan\" name=\"办结\"", "id=\"closePlan\""),
                main("named", "not in Chinese", "name=\"归档结案\"", "name=\"closeCase\""),
                main("flows-named", "a branch without a name", "id=\"checkAccepted\" name=\"受理\"", "id=\"checkAccepted\""),
                plant("branches-decided", "no default", VOTE, " default=\"voteClosed\"", ""),
                main("branches-decided", "a task that parts the way", "</bpmn:process>", "<bpmn:sequenceFlow id=\"shortcut\" sourceRef=\"draftPlan\" targetRef=\"closePlan\" /></bpmn:process>"),
                main("one-start", "two", "</bpmn:process>", "<bpmn:startEvent id=\"again\" name=\"再次\" /></bpmn:process>"),
                main("drawn", "a step without a shape", "bpmnElement=\"closePlan\"", "bpmnElement=\"closeCase\""),
                main("drawn", "a flow without an edge", "bpmnElement=\"votePassed\"", "bpmnElement=\"voteRejected\""),
                main("reachable", "nothing leads there", "</bpmn:process>", "<bpmn:userTask id=\"island\" name=\"孤岛\" /></bpmn:process>"),
                main("reachable", "a dead end", "sourceRef=\"markLate\" targetRef=\"lateMarked\"", "sourceRef=\"lateMarked\" targetRef=\"lateMarked\""),
                main("cycle-waits", "back to itself", "id=\"checkAccepted\" name=\"受理\" sourceRef=\"checkDecided\" targetRef=\"routeReviews\"", "id=\"checkAccepted\" name=\"受理\" sourceRef=\"checkDecided\" targetRef=\"checkDecided\""),
                new Plant("cycle-waits", "through a call that waits for nobody", PlantedViolationsTest::callThatNeverWaits));
    }

    private static Stream<Plant> facts() {
        return Stream.of(
                main("facts-declared", "a type that does not exist", "planFen:long", "planFen:decimal"),
                main("facts-declared", "a name the engine keeps", "planFen:long", "execution:long"),
                main("facts-declared", "a fact twice", "planFen:long", "planFen:long, planFen:long"),
                main("facts-declared", "a fact named like an effect", "planFen:long", "markLate:boolean"),
                main("facts-declared", "an outcome not declared", "checkOutcome:string, ", ""),
                main("facts-declared", "a limit that is no date", "limitDue:date", "limitDue:string"),
                main("facts-passed", "of another type", "voteOutcome:string", "voteOutcome:long"),
                main("facts-passed", "under another name", "source=\"voteOutcome\" target=\"voteOutcome\"", "source=\"voteOutcome\" target=\"checkOutcome\""),
                main("decision-facts", "read, not declared", "hasStaffPay:boolean, ", ""),
                main("decision-facts", "written, of another type", "reviewFinance:boolean", "reviewFinance:string"),
                main("outcome-known", "an act the step does not offer", ACCEPT, "${checkOutcome == 'agree'}"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedViolationIsFound(Plant plant) {
        ModelBundle broken = plant.change().apply(SHIPPED);
        assertThat(RuleBook.check(broken, Vocabularies.known())).extracting(Finding::rule).contains(plant.rule());
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() {
        assertThat(plants().map(Plant::rule).distinct()).containsExactlyInAnyOrderElementsOf(RuleBook.rules());
    }

    @Test
    void aFindingNamesTheElementInChineseAndSaysHowToMendIt() {
        ModelBundle broken = with(SHIPPED, MAIN, "value=\"check-plan\"", "value=\"soon\"");
        assertThat(RuleBook.check(broken, Vocabularies.known()))
                .containsExactly(new Finding("step-limit", MAIN, "checkPlan", "「形式审查」的时限“soon”没有参数", "选择一个时限，或先由业务管理员登记参数"));
    }

    @Test
    void conditionsMayJoinGroupAndNegateFacts() {
        ModelBundle richer = with(
                SHIPPED,
                MAIN,
                ACCEPT,
                "${(checkOutcome == 'accept' || checkOutcome != 'correct') &amp;&amp; !hasStaffPay or planFen &gt;= -100 and hasStaffPay == true}");
        assertThat(RuleBook.check(richer, Vocabularies.known())).isEmpty();
    }

    static ModelBundle with(ModelBundle bundle, String resource, String old, String replacement) {
        assertThat(text(bundle, resource)).contains(old);
        return adding(bundle, resource, text(bundle, resource).replace(old, replacement));
    }

    private static Plant main(String rule, String what, String old, String replacement) {
        return plant(rule, what, MAIN, old, replacement);
    }

    private static Plant plant(String rule, String what, String resource, String old, String replacement) {
        return new Plant(rule, what, bundle -> with(bundle, resource, old, replacement));
    }

    private static String text(ModelBundle bundle, String resource) {
        return new String(bundle.resources().get(resource), UTF_8);
    }

    private static ModelBundle adding(ModelBundle bundle, String resource, String content) {
        Map<String, byte[]> resources = new TreeMap<>(bundle.resources());
        resources.put(resource, content.getBytes(UTF_8));
        return ModelBundle.of(bundle.key(), resources);
    }

    private static String steps(int count) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < count; i++) {
            steps.append("<bpmn:userTask id=\"step").append(i).append("\" />");
        }
        return steps.toString();
    }

    /** The correction without its step, and the check no longer between two corrections. */
    private static ModelBundle callThatNeverWaits(ModelBundle bundle) {
        ModelBundle straight = with(bundle, CORRECTION, "sourceRef=\"correctionRequired\" targetRef=\"supplement\"", "sourceRef=\"correctionRequired\" targetRef=\"corrected\"");
        return with(straight, MAIN, "sourceRef=\"reserveFunds\" targetRef=\"checkPlan\"", "sourceRef=\"reserveFunds\" targetRef=\"checkDecided\"");
    }
}
