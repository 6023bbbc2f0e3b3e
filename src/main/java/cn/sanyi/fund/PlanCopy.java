package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proposes a draft from the last approved plan of the same community, scaled by largest remainder to the new amount. */
@Component
class PlanCopy {

    private final PreviousPlans previous;
    private final CaseFiles cases;
    private final PlanRules rules;
    private final UsageTypes usageTypes;
    private final SettlementQueries settlements;

    PlanCopy(
            PreviousPlans previous,
            CaseFiles cases,
            PlanRules rules,
            UsageTypes usageTypes,
            SettlementQueries settlements) {
        this.previous = previous;
        this.cases = cases;
        this.rules = rules;
        this.usageTypes = usageTypes;
        this.settlements = settlements;
    }

    /** @throws Problem not found where no earlier plan was approved */
    PlanProposal propose(CaseFile caseFile) {
        var from = previous.before(caseFile.applicant(), caseFile.year())
                .orElseThrow(() -> Problem.notFound("no-previous-plan", "本医共体没有更早年度已批准的方案可供复制。"));
        ObjectNode earlier = cases.version(from.caseNumber(), PlanForm.FORM, from.version())
                .map(CaseFiles.DataVersion::data)
                .orElseThrow();
        Money total = settlements.ofCase(caseFile.number()).orElseThrow().statedRetained();
        List<String> notes = new ArrayList<>();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("usages", usages(earlier, total, notes));
        data.set("shares", shares(earlier, new Members(rules.members(caseFile), previous.names(from)), total, notes));
        notes.add(
                0,
                "金额按 %d 年度方案各行的比例，以最大余数法折算到本年度可分配额 %s 元，请逐行核对。".formatted(from.year(), ChineseAmount.grouped(total)));
        return new PlanProposal(from.caseNumber(), from.year(), total.toString(), data, notes);
    }

    private ArrayNode usages(ObjectNode earlier, Money total, List<String> notes) {
        Map<String, UsageType> all = usageTypes.byCode();
        Map<String, UsageType> active =
                usageTypes.active().stream().collect(Collectors.toMap(UsageType::code, Function.identity()));
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> rows = rows(earlier, "usages");
        List<Money> amounts = scaled(rows, total);
        for (int index = 0; index < rows.size(); index++) {
            String code = rows.get(index).path("usage").asString("");
            ObjectNode line = lines.addObject();
            if (active.containsKey(code)) {
                line.put("usage", code);
            } else {
                String name = all.containsKey(code) ? all.get(code).name() : code;
                notes.add("用途“%s”已停用，第 %d 行请重新选择。".formatted(name, index + 1));
            }
            line.put("purpose", rows.get(index).path("purpose").asString(""));
            if (amounts.get(index).isPositive()) {
                line.put("amount", amounts.get(index).toString());
            }
        }
        if (rows.stream().anyMatch(row -> row.has("payrollApprovalNo"))) {
            notes.add("工资总额追加批文号不复制，本年度已取得的请重新填写。");
        }
        return lines;
    }

    /** @param earlier names in the earlier plan, by code */
    private record Members(Map<String, Unit> now, Map<String, String> earlier) {}

    private static ArrayNode shares(ObjectNode earlier, Members members, Money total, List<String> notes) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> staying = new ArrayList<>();
        for (JsonNode row : rows(earlier, "shares")) {
            String code = row.path("member").asString("");
            if (members.now().containsKey(code)) {
                staying.add(row);
            } else {
                notes.add("%s已不是本年度成员单位，未列入。".formatted(members.earlier().getOrDefault(code, code)));
            }
        }
        List<Money> amounts = scaled(staying, total);
        for (int index = 0; index < staying.size(); index++) {
            ObjectNode line = lines.addObject()
                    .put("member", staying.get(index).path("member").asString(""));
            if (amounts.get(index).isPositive()) {
                line.put("amount", amounts.get(index).toString());
            }
        }
        members.now().values().stream()
                .filter(unit -> staying.stream()
                        .noneMatch(row -> row.path("member").asString("").equals(unit.code())))
                .forEach(unit -> {
                    lines.addObject().put("member", unit.code());
                    notes.add("%s是本年度新增（或上次未列）的成员单位，已列入，金额留空。".formatted(unit.name()));
                });
        return lines;
    }

    private static List<JsonNode> rows(ObjectNode data, String list) {
        return data.path(list).values().stream()
                .filter(row -> row.path("amount").asString("").matches("\\d+(\\.\\d+)?"))
                .toList();
    }

    private static List<Money> scaled(List<JsonNode> rows, Money total) {
        var weights = rows.stream()
                .map(row -> Money.yuan(row.path("amount").asString()).yuan())
                .toList();
        return weights.isEmpty()
                ? List.of()
                : LargestRemainder.divide(total, weights).stream()
                        .map(LargestRemainder.Part::amount)
                        .toList();
    }
}
