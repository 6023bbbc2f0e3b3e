package cn.sanyi.fund;

import cn.sanyi.approval.execution.SystemActs;
import cn.sanyi.approval.limits.CaseLimits;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.fund.SettlementChange.Consequence;
import cn.sanyi.fund.SettlementChange.Movement;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.ChineseAmount;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The single effects of a confirmed settlement: the case opened, its clock set right, the plan sent back, the postings. */
@Component
class SettlementEffects {

    private final CaseOpening opening;
    private final CaseFiles cases;
    private final CaseLimits limits;
    private final SystemActs acts;
    private final SettlementPostings postings;

    SettlementEffects(
            CaseOpening opening, CaseFiles cases, CaseLimits limits, SystemActs acts, SettlementPostings postings) {
        this.opening = opening;
        this.cases = cases;
        this.limits = limits;
        this.acts = acts;
        this.postings = postings;
    }

    void open(Actor actor, Settlement settlement) {
        String title = "%s%d年度医保打包结余留用资金使用分配方案".formatted(settlement.communityName(), settlement.year());
        var asked = new CaseOpening.Opening(
                Settlements.PROCEDURE,
                settlement.community(),
                title,
                settlement.year(),
                settlement.confirmedOn(),
                SettlementFormData.of(settlement));
        postings.setCase(settlement, opening.open(actor, asked).number());
    }

    /** Clock first, then the plan: what is released must be there before it is taken back. */
    void onCase(Actor actor, SettlementChange change) {
        CaseFile caseFile = cases.lock(Objects.requireNonNull(change.after().caseNumber()));
        Settlement before = Objects.requireNonNull(change.before());
        if (!before.confirmedOn().equals(change.after().confirmedOn())) {
            limits.restart(
                    caseFile,
                    change.after().confirmedOn(),
                    postings.now(),
                    "结算完成日由 %s 更正为 %s（%s）"
                            .formatted(
                                    before.confirmedOn(),
                                    change.after().confirmedOn(),
                                    change.after().documentNo()));
        }
        postings.note(actor, change);
        if (change.consequence() == Consequence.RETURNS) {
            acts.sendBack(caseFile, cause(actor, change, "settlementRevised", "结算更正退回"));
        }
    }

    /** A return has released what was held already; what is left of the change is posted here. */
    void post(Settlement settlement, Movement movement) {
        postings.post(settlement, movement);
    }

    void openBooks(Settlement settlement) {
        postings.openBooks(settlement);
    }

    void end(Actor actor, SettlementChange change) {
        CaseFile caseFile = cases.lock(Objects.requireNonNull(change.after().caseNumber()));
        acts.terminate(caseFile, cause(actor, change, "terminate", "结算更正终止"));
    }

    private static SystemActs.Cause cause(Actor actor, SettlementChange change, String code, String label) {
        Settlement before = Objects.requireNonNull(change.before());
        return new SystemActs.Cause(
                actor,
                change.after().community(),
                code,
                label,
                "年度结算更正：可分配额由 %s 元改为 %s 元（%s）。"
                        .formatted(
                                ChineseAmount.grouped(before.statedRetained()),
                                ChineseAmount.grouped(change.after().statedRetained()),
                                change.after().cause()));
    }
}
