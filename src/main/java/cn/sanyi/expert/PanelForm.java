package cn.sanyi.expert;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a panel is put together: whom it may name, and what is wrong with who is named. */
@Component
class PanelForm implements FormContext, SubmissionCheck {

    static final String FORM = "panel";

    private final Experts experts;
    private final PanelRules rules;

    PanelForm(Experts experts, PanelRules rules) {
        this.experts = experts;
        this.rules = rules;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals(FORM)) {
            return;
        }
        ArrayNode options = context.putArray("experts");
        experts.forCase(caseFile)
                .forEach(expert -> option(
                        options,
                        expert.label() + (expert.isFree() ? "" : " — 须回避"),
                        expert.person().toString()));
        ArrayNode fields = context.putArray("expertFields");
        for (ExpertField field : ExpertField.values()) {
            option(fields, field.label(), field.name());
        }
        context.put("panelHint", "至少 %d 名专家；与申请单位有利害关系的须回避，不能选入。".formatted(rules.fewest(caseFile)));
    }

    private static void option(ArrayNode options, String label, String value) {
        options.addObject().put("label", label).put("value", value);
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (!FORM.equals(step.form())) {
            return List.of();
        }
        List<Problem.Field> wrong = new ArrayList<>(members(caseFile, data));
        int fewest = rules.fewest(caseFile);
        if (data.path("members").size() < fewest) {
            wrong.add(new Problem.Field("members", "panel-too-small", "专家组：至少 %d 名专家。".formatted(fewest)));
        }
        if (chosen(data).noneMatch(data.path("chair").asString("")::equals)) {
            wrong.add(new Problem.Field("chair", "panel-chair-outside", "组长：须从专家组成员中选。"));
        }
        LocalDate due = LocalDate.parse(data.path("dueOn").asString());
        if (due.isBefore(rules.today())) {
            wrong.add(new Problem.Field("dueOn", "panel-due-past", "评审截止：不能早于今天。"));
        }
        return wrong;
    }

    private List<Problem.Field> members(CaseFile caseFile, ObjectNode data) {
        Map<String, Expert> known = experts.forCase(caseFile).stream()
                .collect(Collectors.toMap(expert -> expert.person().toString(), Function.identity()));
        List<Problem.Field> wrong = new ArrayList<>();
        Set<String> before = new HashSet<>();
        int row = 0;
        for (JsonNode member : data.path("members")) {
            String field = "members[%d].expert".formatted(row++);
            Expert expert = known.get(member.path("expert").asString(""));
            if (expert == null) {
                wrong.add(new Problem.Field(field, "expert-unknown", "第%d名专家：不在本地专家库中。".formatted(row)));
            } else if (!before.add(expert.person().toString())) {
                wrong.add(new Problem.Field(field, "expert-twice", "第%d名专家：%s已在专家组中。".formatted(row, expert.name())));
            } else if (expert.recusal() != null) {
                wrong.add(new Problem.Field(
                        field, "expert-recused", "第%d名专家：%s须回避，%s。".formatted(row, expert.name(), expert.recusal())));
            } else if (!expert.fields().contains(field(member))) {
                wrong.add(new Problem.Field(
                        "members[%d].field".formatted(row - 1),
                        "expert-field",
                        "第%d名专家：%s没有登记“%s”专业。"
                                .formatted(row, expert.name(), field(member).label())));
            }
        }
        return wrong;
    }

    static ExpertField field(JsonNode member) {
        return ExpertField.valueOf(member.path("field").asString());
    }

    private static java.util.stream.Stream<String> chosen(ObjectNode data) {
        return data.path("members").valueStream().map(member -> member.path("expert")
                .asString(""));
    }

    /** The seats of checked data. */
    List<Panel.Seat> seats(CaseFile caseFile, ObjectNode data) {
        Map<UUID, Expert> known =
                experts.forCase(caseFile).stream().collect(Collectors.toMap(Expert::person, Function.identity()));
        return data.path("members")
                .valueStream()
                .map(member -> {
                    Expert expert = java.util.Objects.requireNonNull(
                            known.get(UUID.fromString(member.path("expert").asString())));
                    return new Panel.Seat(expert.person(), expert.name(), field(member), expert.employer(), null, null);
                })
                .toList();
    }
}
