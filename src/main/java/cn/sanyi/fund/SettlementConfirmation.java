package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.fund.SettlementChange.Consequence;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out what confirming a settlement does, exactly as it was shown. */
@Component
class SettlementConfirmation {

    private final SettlementChanges changes;
    private final SettlementRefusals refusals;
    private final CaseFiles cases;
    private final SettlementEffects effects;
    private final SettlementTools tools;

    SettlementConfirmation(
            SettlementChanges changes,
            SettlementRefusals refusals,
            CaseFiles cases,
            SettlementEffects effects,
            SettlementTools tools) {
        this.changes = changes;
        this.refusals = refusals;
        this.cases = cases;
        this.effects = effects;
        this.tools = tools;
    }

    SettlementChange change(Settlement proposed) {
        return changes.of(proposed);
    }

    boolean isClosed(Settlement settlement) {
        return caseOf(settlement)
                .filter(caseFile -> caseFile.state() == CaseState.CLOSED)
                .isPresent();
    }

    /** @throws Problem where it can never be confirmed */
    void refuseForGood(Settlement proposed) {
        caseOf(proposed)
                .flatMap(caseFile -> refusals.forGood(caseFile, proposed))
                .ifPresent(refusal -> {
                    throw refusal.problem();
                });
    }

    /** The row of the case, where there is one, is locked first: nobody acts on it meanwhile. */
    Settlement confirm(Actor actor, Settlement proposed) {
        Optional.ofNullable(proposed.caseNumber()).ifPresent(cases::lock);
        SettlementChange change = changes.of(proposed);
        if (change.refusal() != null) {
            throw change.refusal().problem();
        }
        tools.table.decide(
                proposed.id(),
                Settlement.State.CONFIRMED,
                new Settlement.Decision(By.actor(actor), tools.clock.instant(), ""));
        carryOut(actor, change);
        return tools.queries.find(proposed.id()).orElseThrow();
    }

    private void carryOut(Actor actor, SettlementChange change) {
        if (change.consequence() == Consequence.OPENS) {
            effects.open(actor, change.after());
        }
        Settlement after = tools.queries.find(change.after().id()).orElseThrow();
        if (change.before() != null && after.caseNumber() != null && change.consequence() != Consequence.OPENS) {
            effects.onCase(actor, change);
        }
        change.movements().forEach(movement -> effects.post(after, movement));
        effects.openBooks(after);
        if (change.consequence() == Consequence.ENDS) {
            effects.end(actor, change);
        }
    }

    private Optional<CaseFile> caseOf(Settlement settlement) {
        return Optional.ofNullable(settlement.caseNumber()).flatMap(cases::find);
    }
}
