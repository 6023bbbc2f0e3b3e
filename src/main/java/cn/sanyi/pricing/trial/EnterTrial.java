package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.approval.limits.CaseTerms;
import cn.sanyi.approval.limits.GivenLimit;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 进入试行: the approved item is registered under the next number of the deciding place, and its term begins. */
@Component
class EnterTrial implements CaseEffect {

    static final String LIMIT = "trial";

    private final CaseFiles cases;
    private final TrialCase trials;
    private final TrialRules rules;
    private final ItemRegister register;
    private final CaseTerms terms;
    private final Directory directory;
    private final Clock clock;

    EnterTrial(
            CaseFiles cases,
            TrialCase trials,
            TrialRules rules,
            ItemRegister register,
            CaseTerms terms,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.trials = trials;
        this.rules = rules;
        this.register = register;
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterTrial";
    }

    @Override
    public void apply(String caseNumber) {
        CaseFile caseFile = cases.lock(caseNumber);
        LocalDate today = LocalDate.now(clock);
        String place = trials.place(caseFile);
        Parameter months = rules.find(TrialParameterKeys.MONTHS, place, today)
                .orElseThrow(() -> Problem.refused("trial-months-missing", "本地没有设定参数“试行期”，不能批准试行；请业务管理员先设定试行期的月数。"));
        TrialItem item = item(caseFile, place, today, today.plusMonths(months.asInt()));
        register.enter(caseFile, item);
        terms.begin(
                caseFile,
                LIMIT,
                today,
                new GivenLimit.Last(
                        item.trialUntil(),
                        "试行期 %d 个月，自批准之日起算，当日不计入：%s。".formatted(months.asInt(), TrialRules.basis(months)),
                        months.clause(),
                        months.grade()));
    }

    private TrialItem item(CaseFile caseFile, String place, LocalDate from, LocalDate until) {
        JsonNode data =
                cases.latest(caseFile.number(), "case-data").orElseThrow().data();
        return new TrialItem(
                UUID.randomUUID(),
                caseFile.number(),
                place,
                register.nextCode(place),
                caseFile.applicant(),
                directory.unit(caseFile.applicant()).map(Unit::name).orElse(""),
                text(data, "itemName"),
                text(data, "content"),
                text(data, "exclusions"),
                text(data, "unit"),
                text(data, "pricingNote"),
                from,
                until,
                null,
                ItemState.TRIAL,
                0,
                null);
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("").strip();
    }
}
