package cn.sanyi.fund;

import cn.sanyi.approval.forms.ChangedDraft;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Service
@Transactional
class PlanDraftDesk implements PlanDrafts {

    private final OpenPlans open;
    private final PlanRules rules;
    private final ShareComputation shares;
    private final PlanCopy copy;

    PlanDraftDesk(OpenPlans open, PlanRules rules, ShareComputation shares, PlanCopy copy) {
        this.open = open;
        this.rules = rules;
        this.shares = shares;
        this.copy = copy;
    }

    @Override
    public ShareBasis basis(Actor actor, UUID workItem) {
        var plan = open.of(actor, workItem);
        return shares.of(plan.caseFile(), plan.data());
    }

    @Override
    public ShareBasis basis(Actor actor, String caseNumber, int version) {
        CaseFile caseFile = open.visible(actor, caseNumber);
        return shares.of(caseFile, open.submitted(actor, caseNumber, version).data());
    }

    @Override
    public ChangedDraft computeShares(Actor actor, UUID workItem, int revision) {
        var plan = open.ofEditor(actor, workItem);
        ShareMethod method = ShareMethod.of(plan.data().path("shareMethod").asString(""));
        if (method == ShareMethod.MANUAL) {
            throw refused(List.of(new Problem.Field("shareMethod", "plan-share-method", "请先选择分配办法，再计算分配。")));
        }
        ObjectNode data = plan.data().deepCopy();
        if (method == ShareMethod.FIXED_RATIO && listMissing(data, rules.members(plan.caseFile()))) {
            return ChangedDraft.of(open.save(actor, workItem, revision, data), List.of("已列出全部成员单位，请填写权重后再按“计算分配”。"));
        }
        ShareBasis basis = shares.of(plan.caseFile(), data);
        if (!basis.problems().isEmpty()) {
            throw refused(basis.problems());
        }
        fill(data, basis);
        return ChangedDraft.of(open.save(actor, workItem, revision, data), notes(basis));
    }

    @Override
    public PlanProposal previous(Actor actor, UUID workItem) {
        return copy.propose(open.of(actor, workItem).caseFile());
    }

    @Override
    public ChangedDraft takePrevious(Actor actor, UUID workItem, int revision) {
        var plan = open.ofEditor(actor, workItem);
        PlanProposal proposal = copy.propose(plan.caseFile());
        ObjectNode data = plan.data().deepCopy();
        data.setAll(proposal.data());
        data.put("shareMethod", ShareMethod.MANUAL.name());
        data.remove("shareSnapshot");
        return ChangedDraft.of(open.save(actor, workItem, revision, data), proposal.notes());
    }

    /** Adds members that are not listed yet, where no weight at all is there to compute by. */
    private static boolean listMissing(ObjectNode data, Map<String, Unit> members) {
        boolean anyWeight = data.path("shares").values().stream()
                .anyMatch(row -> !row.path("weight").asString("").isBlank());
        if (anyWeight) {
            return false;
        }
        Map<String, JsonNode> listed = new LinkedHashMap<>();
        data.path("shares").forEach(row -> listed.put(row.path("member").asString(""), row));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        members.keySet()
                .forEach(code -> rows.add(listed.getOrDefault(
                        code, JsonNodeFactory.instance.objectNode().put("member", code))));
        data.set("shares", rows);
        return true;
    }

    private static void fill(ObjectNode data, ShareBasis basis) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ShareBasis.Row row : basis.rows()) {
            if (row.computed().isPositive()) {
                ObjectNode share = rows.addObject()
                        .put("member", row.memberCode())
                        .put("amount", row.computed().toString());
                if (basis.method() == ShareMethod.FIXED_RATIO) {
                    share.put("weight", row.weight().toPlainString());
                }
            }
        }
        data.set("shares", rows);
    }

    private static List<String> notes(ShareBasis basis) {
        long zero = basis.rows().stream().filter(row -> row.computed().isZero()).count();
        String done = "已按“%s”计算 %d 个成员单位的金额，合计等于可分配额。"
                .formatted(basis.method().label(), basis.rows().size() - zero);
        return zero == 0 ? List.of(done) : List.of(done, "%d 个成员单位应得为零，未列入。".formatted(zero));
    }

    private static Problem refused(List<Problem.Field> problems) {
        return Problem.refused("plan-share-basis", problems.get(0).message(), problems);
    }
}
