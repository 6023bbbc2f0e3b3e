package cn.sanyi.pricing.application;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import cn.sanyi.pricing.application.ItemApplication.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 不予批准: the application is entered as refused, with the ground that was chosen. What follows is for the model to say. */
@Component
class RefuseItem implements CaseEffect {

    private final ApplicationTable applications;
    private final CaseFiles caseFiles;
    private final Clock clock;

    RefuseItem(ApplicationTable applications, CaseFiles caseFiles, Clock clock) {
        this.applications = applications;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "refuseItem";
    }

    @Override
    public void apply(String caseNumber) {
        Integer ground = caseFiles
                .latest(caseNumber, ItemForms.DECISION)
                .map(DataVersion::data)
                .flatMap(data -> RefusalGround.numbered(Entered.text(data, "refusalGround")))
                .map(RefusalGround::number)
                .orElse(null);
        applications.decided(caseNumber, Outcome.REFUSED, LocalDate.now(clock), ground);
    }
}
