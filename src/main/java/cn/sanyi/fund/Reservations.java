package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the money of a submitted plan, to the fen, until it is paid or the plan falls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reservations {

    private final CaseFiles cases;
    private final PlanRules rules;
    private final PlanTable plans;
    private final Ledger ledger;
    private final LedgerQueries queries;

    Reservations(CaseFiles cases, PlanRules rules, PlanTable plans, Ledger ledger, LedgerQueries queries) {
        this.cases = cases;
        this.rules = rules;
        this.plans = plans;
        this.ledger = ledger;
        this.queries = queries;
    }

    /** Keeps the newest submitted plan and moves the reservation to exactly its sum; repeating it moves nothing. */
    void reserve(String caseNumber) {
        CaseFile caseFile = caseFile(caseNumber);
        DataVersion version = cases.latest(caseNumber, PlanForm.FORM)
                .orElseThrow(() -> Problem.refused("plan-missing", "办件 %s 没有已提交的方案，不能预留资金。".formatted(caseNumber)));
        var judged = rules.judge(caseFile, version.data());
        if (!judged.problems().isEmpty()) {
            throw FormData.refusal("plan-invalid", judged.problems());
        }
        plans.keep(caseNumber, version.version(), judged.plan(), version.frozenAt());
        adjust(caseFile, judged.plan().usageTotal(), "方案第%d版".formatted(version.version()));
    }

    /**
     * Gives back what is held for a plan that has fallen. Where an earlier one is in force, exactly what that one needs
     * stays held; where none is, nothing. Money that was paid stays paid.
     */
    void release(String caseNumber, String reason) {
        CaseFile caseFile = caseFile(caseNumber);
        var inForce = plans.inForce(caseNumber);
        if (inForce.isPresent()) {
            Money total = inForce.get().plan().usageTotal();
            Money distributable = rules.distributable(caseNumber);
            adjust(caseFile, total.exceeds(distributable) ? distributable : total, reason + "，恢复到已批准的方案：");
            return;
        }
        var scope = Scope.bundle(caseFile.applicant(), caseFile.year());
        ledger.lock(scope);
        Money held = queries.ofCase(caseNumber, AccountCode.RESERVED);
        if (held.isPositive()) {
            ledger.post(Posting.of(scope, JournalKind.RELEASED, held, caseNumber, reason, By.SYSTEM));
        }
    }

    private void adjust(CaseFile caseFile, Money total, String memo) {
        var scope = Scope.bundle(caseFile.applicant(), caseFile.year());
        ledger.lock(scope);
        Money held = queries.ofCase(caseFile.number(), AccountCode.RESERVED)
                .plus(queries.ofCase(caseFile.number(), AccountCode.PAID));
        if (total.exceeds(held)) {
            ledger.post(Posting.of(
                    scope, JournalKind.RESERVED, total.minus(held), caseFile.number(), memo + "预留", By.SYSTEM));
        } else if (held.exceeds(total)) {
            ledger.post(Posting.of(
                    scope, JournalKind.RELEASED, held.minus(total), caseFile.number(), memo + "调减预留", By.SYSTEM));
        }
    }

    private CaseFile caseFile(String caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(() -> Problem.notFound("unknown-case", "没有编号为 %s 的办件。".formatted(caseNumber)));
    }
}
