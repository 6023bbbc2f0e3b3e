package cn.sanyi.pricing.trial;

import cn.sanyi.approval.DecisionTables;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.InstitutionGrade;
import cn.sanyi.organization.Institutions;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the decision table of the case's release who may price the item today, for this hospital as it is today. */
@Component
class WhoPrices {

    private static final String DECISION = "new-service-item-pricing";

    private final Institutions institutions;
    private final Procedures procedures;
    private final DecisionTables decisions;
    private final TrialCase trials;
    private final TrialRules rules;
    private final Clock clock;

    WhoPrices(
            Institutions institutions,
            Procedures procedures,
            DecisionTables decisions,
            TrialCase trials,
            TrialRules rules,
            Clock clock) {
        this.institutions = institutions;
        this.procedures = procedures;
        this.decisions = decisions;
        this.trials = trials;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Who prices.
     *
     * @param rule the row that decided, with clause and grade
     * @param grade the hospital's level and ownership in words
     */
    record Answer(PriceMode mode, boolean insured, String rule, String grade) {}

    Answer today(CaseFile caseFile) {
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        var decided = decisions.decide(release, DECISION, facts(caseFile));
        return new Answer(
                PriceMode.valueOf(String.valueOf(decided.outputs().get("pricingMode"))),
                Boolean.TRUE.equals(decided.outputs().get("insured")),
                decided.reason(),
                grade(caseFile).map(InstitutionGrade::words).orElse("等级未登记"));
    }

    /** What the table reads. A hospital without a registered level is none of those that may price. */
    Map<String, Object> facts(CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        var grade = grade(caseFile);
        return Map.of(
                "place",
                trials.place(caseFile),
                "pricedOn",
                today,
                "levelTwo",
                grade.filter(each -> each.level().isAtLeast(InstitutionGrade.Level.TWO))
                        .isPresent(),
                "publicOwned",
                grade.filter(InstitutionGrade::isPublic).isPresent(),
                "wide2024",
                rules.isTrue(TrialParameterKeys.WIDE_2024, trials.place(caseFile), today));
    }

    private Optional<InstitutionGrade> grade(CaseFile caseFile) {
        return institutions.on(caseFile.applicant(), LocalDate.now(clock));
    }
}
