package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.opinions.OpinionMatrix;
import cn.sanyi.approval.opinions.OpinionMatrix.Stance;
import cn.sanyi.approval.opinions.OpinionMatrix.Standpoint;
import cn.sanyi.form.FormSection;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ReplyTemplateTest {

    private final ReplyOffice office = new ReplyOffice(TestDatabase.with("document"));
    private OpinionMatrix opinions = new OpinionMatrix(List.of(), List.of(), List.of());
    private final ObjectNode context = JsonNodeFactory.instance.objectNode();

    @Test
    void theWordingStatesAmountClauseAndVote() {
        office.cases.frozen(office.plan.number(), "case-data", "{\"usageTotal\":\"12345678.90\"}");
        context.put("voteResult", "有表决权8人，参加表决7人，表决通过");

        contribute("reply");

        assertThat(context.path("title").asString()).isEqualTo("关于晋江市示例医共体2025年度结余留用资金使用分配方案的批复");
        assertThat(context.path("recipient").asString()).isEqualTo("晋江市示例医共体");
        assertThat(context.path("body").asString())
                .contains("根据泉政办〔2022〕56号第15条，")
                .contains("12,345,678.90元（大写：人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整）")
                .contains("并经表决（有表决权8人，参加表决7人，表决通过），现批复如下：")
                .doesNotContain("漳政办");
    }

    @Test
    void theJointDraftSumsUpTheOpinionsAndListsTheConditions() {
        var usages = new FormSection("usages", "用途明细");
        opinions = new OpinionMatrix(
                List.of(usages),
                List.of(
                        said("晋江市医疗保障局", Stance.AGREE, "同意", "无意见", List.of(), Map.of()),
                        said(
                                "晋江市财政局",
                                Stance.OBJECT,
                                "有异议",
                                "设备采购须履行政府采购程序",
                                List.of("采购前报财政备案。", "年底前完成支付"),
                                Map.of("usages", new Standpoint(Stance.OBJECT, "第 1 行过大")))),
                List.of());

        contribute("reply");

        assertThat(context.path("body").asString())
                .contains("部门会审（晋江市医疗保障局同意；晋江市财政局有异议（设备采购须履行政府采购程序；用途明细：第 1 行过大）），")
                .contains("三、会审部门提出的下列条件，请一并落实：\n（1）采购前报财政备案（晋江市财政局）；\n（2）年底前完成支付（晋江市财政局）。")
                .contains("四、方案落实情况纳入绩效考核");
    }

    @Test
    void longOpinionsAndManyConditionsStillFitTheForm() {
        List<String> many = java.util.Collections.nCopies(40, "长".repeat(1900));
        opinions = new OpinionMatrix(
                List.of(),
                List.of(
                        said("甲", Stance.OBJECT, "有异议", "长".repeat(2000), many, Map.of()),
                        said("乙", Stance.OBJECT, "有异议", "长".repeat(2000), many, Map.of())),
                List.of());
        contribute("reply");
        assertThat(context.path("body").asString()).hasSizeLessThan(5000);
    }

    private static OpinionMatrix.Opinion said(
            String unit,
            Stance stance,
            String outcome,
            String text,
            List<String> conditions,
            Map<String, Standpoint> standpoints) {
        return new OpinionMatrix.Opinion(
                unit, "审核", stance, outcome, "某", ReplyOffice.NOW, text, "", conditions, standpoints);
    }

    @Test
    void afterARedraftTheFormBeginsWithWhatWasSentBack() {
        office.drafts(office.clerk, "退回的稿子");
        contribute("reply");
        assertThat(context.path("title").asString()).isEqualTo("退回的稿子");
    }

    @Test
    void otherFormsAreLeftAlone() {
        contribute("opinion");
        assertThat(context).isEmpty();
    }

    private void contribute(String form) {
        var grounds = new Grounds(new OneProcedure(), new TwoClauses(), new Fujian());
        var wording = new ReplyWording(
                office.directory,
                new OneProcedure(),
                office.cases,
                grounds,
                caseFile -> opinions,
                new WordingTable(office.jdbc));
        new ReplyTemplate(office.store, wording).contribute(office.plan, form, context);
    }

    private record TwoClauses() implements Clauses {

        @Override
        public Optional<Clause> find(String id) {
            return all().stream().filter(clause -> clause.id().equals(id)).findFirst();
        }

        @Override
        public List<Clause> all() {
            return List.of(
                    new Clause("Q56-15", "泉政办〔2022〕56号", "泉州市", "", "15", "", "", List.of(), List.of()),
                    new Clause("ZP11-(19)", "漳政办〔2022〕11号", "漳平市", "", "(19)", "", "", List.of(), List.of()));
        }
    }

    private record Fujian() implements Jurisdictions {

        @Override
        public Optional<Jurisdiction> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Jurisdiction> all() {
            return List.of(
                    new Jurisdiction("JJ", "晋江市", Jurisdiction.Level.COUNTY, "QZ"),
                    new Jurisdiction("QZ", "泉州市", Jurisdiction.Level.PREFECTURE, "FJ"),
                    new Jurisdiction("ZP", "漳平市", Jurisdiction.Level.COUNTY, "LY"));
        }

        @Override
        public Optional<Jurisdiction> atLevel(String place, String level) {
            return Optional.empty();
        }

        @Override
        public boolean isWithin(String place, String ancestor) {
            return place.equals("JJ") && !ancestor.equals("ZP");
        }
    }

    private record OneProcedure() implements Procedures {

        @Override
        public List<Procedure> all() {
            return List.of(new Procedure(
                    "surplus-allocation",
                    "A01",
                    "方案",
                    "资金与支付",
                    "",
                    "MEDICAL_COMMUNITY",
                    "settlement",
                    "case-data",
                    List.of(),
                    List.of(),
                    List.of("ZP11-(19)", "Q56-15"),
                    new Procedure.Lead("MGMT_COMMITTEE_OFFICE", "own", List.of(), false, "Q56-15", "推")));
        }

        @Override
        public Optional<Procedure> find(String key) {
            return Optional.of(all().get(0));
        }

        @Override
        public Procedure.Offer offer(String key, String jurisdiction) {
            return new Procedure.Offer("QZ", true, "");
        }

        @Override
        public Optional<Release> current(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Release> release(UUID id) {
            return Optional.empty();
        }

        @Override
        public Release register(
                String procedureKey,
                String deploymentRef,
                String contentHash,
                List<StepDefinition> steps,
                List<cn.sanyi.procedure.BesideDefinition> beside) {
            return new Release(UUID.randomUUID(), procedureKey, 1, deploymentRef, contentHash, steps, beside);
        }
    }
}
