package cn.sanyi.fund;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.ChangeableLines;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a plan that a decision may change: the amounts by use ({@code usages/2}) and by member ({@code shares/1}). */
@Component
class PlanLines implements ChangeableLines {

    private final CaseFiles cases;
    private final PlanRules rules;
    private final PlanFloors floors;
    private final UsageTypes usageTypes;

    PlanLines(CaseFiles cases, PlanRules rules, PlanFloors floors, UsageTypes usageTypes) {
        this.cases = cases;
        this.rules = rules;
        this.floors = floors;
        this.usageTypes = usageTypes;
    }

    @Override
    public boolean covers(CaseFile caseFile) {
        return caseFile.procedureKey().equals(Settlements.PROCEDURE);
    }

    @Override
    public List<Line> lines(CaseFile caseFile) {
        return submitted(caseFile).map(data -> lines(caseFile, data)).orElse(List.of());
    }

    private Optional<ObjectNode> submitted(CaseFile caseFile) {
        return cases.latest(caseFile.number(), PlanForm.FORM).map(CaseFiles.DataVersion::data);
    }

    private List<Line> lines(CaseFile caseFile, ObjectNode data) {
        Map<String, UsageType> names = usageTypes.byCode();
        var members = rules.members(caseFile);
        List<Line> lines = new ArrayList<>();
        int no = 0;
        for (JsonNode row : data.path("usages")) {
            String code = row.path("usage").asString("");
            UsageType usage = names.get(code);
            lines.add(line("usages", ++no, "用途第%d行 " + (usage == null ? code : usage.name()), row));
        }
        no = 0;
        for (JsonNode row : data.path("shares")) {
            String code = row.path("member").asString("");
            var member = members.get(code);
            lines.add(line("shares", ++no, "分配第%d行 " + (member == null ? code : member.name()), row));
        }
        return lines;
    }

    private static Line line(String list, int no, String label, JsonNode row) {
        return new Line(list + "/" + no, label.formatted(no), row.path("amount").asString(""));
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, List<Change> changes) {
        Set<String> known = lines(caseFile).stream().map(Line::target).collect(Collectors.toSet());
        List<Problem.Field> wrong = unknown(known, changes);
        return wrong.isEmpty()
                ? submitted(caseFile)
                        .map(data -> against(caseFile, ChangedPlans.made(data.deepCopy(), changes), changes))
                        .orElse(List.of())
                : wrong;
    }

    private static List<Problem.Field> unknown(Set<String> known, List<Change> changes) {
        List<Problem.Field> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            if (!known.contains(change.target())) {
                wrong.add(field(index, "change-line-unknown", change.label() + "：方案中没有这一行。"));
            } else if (!seen.add(change.target())) {
                wrong.add(field(index, "change-line-twice", change.label() + "：同一行只能改一次。"));
            }
        }
        return wrong;
    }

    /** What the changed plan breaks, said at the change of the line, else at the last change. */
    private List<Problem.Field> against(CaseFile caseFile, ObjectNode changed, List<Change> changes) {
        var judged = rules.judge(caseFile, changed);
        List<Problem.Field> problems =
                judged.problems().isEmpty() ? floors.problems(caseFile.number(), judged.plan()) : judged.problems();
        return problems.stream()
                .map(problem -> field(at(problem.field(), changes), problem.rule(), problem.message()))
                .toList();
    }

    private static int at(String field, List<Change> changes) {
        for (int index = 0; index < changes.size(); index++) {
            String[] target = changes.get(index).target().split("/", 2);
            if (field.equals("%s[%d].amount".formatted(target[0], Integer.parseInt(target[1]) - 1))) {
                return index;
            }
        }
        return Math.max(0, changes.size() - 1);
    }

    private static Problem.Field field(int index, String rule, String message) {
        return new Problem.Field("changes[%d].after".formatted(index), rule, message);
    }
}
