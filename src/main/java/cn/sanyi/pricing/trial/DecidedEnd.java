package cn.sanyi.pricing.trial;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was decided on a trial and by whom, for the effects that carry it out. */
@Component
class DecidedEnd {

    private final CaseFiles cases;
    private final Items items;
    private final Directory directory;
    private final Clock clock;

    DecidedEnd(CaseFiles cases, Items items, Directory directory, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param by who decided */
    record Found(CaseFile caseFile, TrialItem item, ConversionDecision decision, Prices.By by) {}

    Found of(String caseNumber) {
        CaseFile caseFile = cases.lock(caseNumber);
        var frozen = cases.latest(caseNumber, ConversionDecision.FORM).orElseThrow();
        return new Found(
                caseFile,
                items.of(caseFile),
                new ConversionDecision(frozen.data()),
                new Prices.By(frozen.frozenBy(), name(frozen.frozenBy()), clock.instant()));
    }

    private String name(UUID person) {
        return directory
                .actor(person, LocalDate.now(clock))
                .map(actor -> actor.name())
                .orElse("");
    }
}
