package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Computes the shares of a plan from its method and weights, and holds them against what the plan says. */
@Component
class ShareComputation {

    private static final Pattern WEIGHT = Pattern.compile("\\d{1,8}(\\.\\d{1,6})?");

    private final PlanRules rules;
    private final ScoreSnapshotTable snapshots;
    private final SettlementQueries settlements;

    ShareComputation(PlanRules rules, ScoreSnapshotTable snapshots, SettlementQueries settlements) {
        this.rules = rules;
        this.snapshots = snapshots;
        this.settlements = settlements;
    }

    ShareBasis of(CaseFile caseFile, ObjectNode data) {
        Money total = settlements
                .ofCase(caseFile.number())
                .map(Settlement::statedRetained)
                .orElse(Money.ZERO);
        ShareMethod method = ShareMethod.of(data.path("shareMethod").asString(""));
        Map<String, Unit> members = rules.members(caseFile);
        if (method == ShareMethod.MANUAL) {
            return new ShareBasis(method, null, total, null, List.of(), List.of());
        }
        return method.needsSnapshot() ? byScore(caseFile, data, method, members, total) : byRatio(data, members, total);
    }

    private ShareBasis byRatio(ObjectNode data, Map<String, Unit> members, Money total) {
        List<Problem.Field> problems = new ArrayList<>();
        Map<Unit, BigDecimal> weights = new java.util.LinkedHashMap<>();
        Map<String, BigDecimal> typed = new HashMap<>();
        int at = 0;
        for (JsonNode row : data.path("shares")) {
            String code = row.path("member").asString("");
            String weight = row.path("weight").asString("");
            if (WEIGHT.matcher(weight).matches()) {
                typed.put(code, new BigDecimal(weight));
            } else if (members.containsKey(code)) {
                problems.add(new Problem.Field(
                        "shares[%d].weight".formatted(at),
                        "plan-share-weight",
                        "分配第%d行：按固定比例分配须填写%s的权重。"
                                .formatted(at + 1, members.get(code).name())));
            }
            at++;
        }
        members.forEach(
                (code, unit) -> Optional.ofNullable(typed.get(code)).ifPresent(weight -> weights.put(unit, weight)));
        return basis(ShareMethod.FIXED_RATIO, null, total, weights, data, problems);
    }

    private ShareBasis byScore(
            CaseFile caseFile, ObjectNode data, ShareMethod method, Map<String, Unit> members, Money total) {
        List<Problem.Field> problems = new ArrayList<>();
        Map<Unit, BigDecimal> weights = new java.util.LinkedHashMap<>();
        Optional<ScoreSnapshot> snapshot = snapshot(caseFile, data);
        if (snapshot.isEmpty()) {
            problems.add(
                    new Problem.Field("shareSnapshot", "plan-share-snapshot", "按得分分配须选择本医共体本年度的得分快照；没有的，请卫健或医保部门先登记。"));
        }
        snapshot.ifPresent(scores -> members.values().forEach(unit -> weight(scores, unit, method)
                .ifPresentOrElse(
                        weight -> weights.put(unit, weight),
                        () -> problems.add(new Problem.Field(
                                "shareSnapshot",
                                "plan-share-score",
                                "得分快照第%d版没有%s的%s。"
                                        .formatted(
                                                scores.version(),
                                                unit.name(),
                                                method == ShareMethod.SCORE ? "得分" : "得分或工作量"))))));
        return basis(method, snapshot.orElse(null), total, weights, data, problems);
    }

    private static Optional<BigDecimal> weight(ScoreSnapshot scores, Unit unit, ShareMethod method) {
        return scores.members().stream()
                .filter(member -> member.member().equals(unit.id()))
                .findFirst()
                .flatMap(member -> member.weight(method));
    }

    private Optional<ScoreSnapshot> snapshot(CaseFile caseFile, ObjectNode data) {
        return uuid(data.path("shareSnapshot").asString(""))
                .flatMap(snapshots::find)
                .filter(found -> found.community().equals(caseFile.applicant()) && found.year() == caseFile.year());
    }

    private static Optional<UUID> uuid(String text) {
        return PaymentData.id(text);
    }

    private static ShareBasis basis(
            ShareMethod method,
            @org.jspecify.annotations.Nullable ScoreSnapshot snapshot,
            Money total,
            Map<Unit, BigDecimal> weights,
            ObjectNode data,
            List<Problem.Field> problems) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (problems.isEmpty() && sum.signum() == 0) {
            problems.add(new Problem.Field("shares", "plan-share-weight", "权重合计须大于零。"));
        }
        if (!problems.isEmpty() || !total.isPositive()) {
            return new ShareBasis(method, snapshot, total, null, List.of(), List.copyOf(problems));
        }
        List<ShareBasis.Row> rows = rows(total, weights, sum, entered(data));
        return new ShareBasis(method, snapshot, total, ScoreSnapshot.plain(sum), rows, List.of());
    }

    private static List<ShareBasis.Row> rows(
            Money total, Map<Unit, BigDecimal> weights, BigDecimal sum, Map<String, Money> entered) {
        List<LargestRemainder.Part> parts = LargestRemainder.divide(total, List.copyOf(weights.values()));
        List<ShareBasis.Row> rows = new ArrayList<>();
        int at = 0;
        for (Unit unit : weights.keySet()) {
            LargestRemainder.Part part = parts.get(at++);
            rows.add(new ShareBasis.Row(
                    unit.code(),
                    unit.name(),
                    ScoreSnapshot.plain(part.weight()),
                    part.quota(),
                    part.floor(),
                    part.remainder(),
                    part.rank(),
                    part.extra(),
                    part.amount(),
                    entered.get(unit.code()),
                    text(total, part, sum)));
        }
        return rows;
    }

    private static String text(Money total, LargestRemainder.Part part, BigDecimal sum) {
        return "%s × %s ÷ %s ＝ %s；取整到分 %s，余 %s 分（第 %d）%s → %s 元"
                .formatted(
                        ChineseAmount.grouped(total),
                        plain(part.weight()),
                        plain(sum),
                        part.quota().toPlainString(),
                        ChineseAmount.grouped(part.floor()),
                        part.remainder().toPlainString(),
                        part.rank(),
                        part.extra() ? "，补 1 分" : "",
                        ChineseAmount.grouped(part.amount()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What the plan says per member, as far as it can be read. */
    private static Map<String, Money> entered(ObjectNode data) {
        Map<String, Money> entered = new HashMap<>();
        for (JsonNode row : data.path("shares")) {
            try {
                entered.put(
                        row.path("member").asString(""),
                        Money.yuan(row.path("amount").asString("")));
            } catch (Problem notAnAmount) {
                // half typed: the form itself says so
            }
        }
        return entered;
    }
}
