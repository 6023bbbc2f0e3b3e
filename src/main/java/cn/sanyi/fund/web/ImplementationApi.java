package cn.sanyi.fund.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.Closing;
import cn.sanyi.fund.Consultation;
import cn.sanyi.fund.Consultations;
import cn.sanyi.fund.ImplementationReport;
import cn.sanyi.fund.Reports;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members said about a plan, and how far it has been carried out. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class ImplementationApi {

    private final CaseAccess access;
    private final Consultations consultations;
    private final Reports reports;

    ImplementationApi(CaseAccess access, Consultations consultations, Reports reports) {
        this.access = access;
        this.consultations = consultations;
        this.reports = reports;
    }

    @GetMapping("/consultations")
    Opinions consultations(Actor actor, @PathVariable String number) {
        CaseFile caseFile = access.requireVisible(actor, number);
        return new Opinions(
                consultations.of(number), consultations.changedSince(caseFile), consultations.withoutPeople(caseFile));
    }

    @GetMapping("/reports")
    Progress reports(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return new Progress(reports.of(number), reports.closing(number).orElse(null));
    }

    /** @param rounds the newest first, @param withoutPeople members for whom nobody could answer now */
    record Opinions(List<Consultation> rounds, List<Consultations.Changed> changedSince, List<String> withoutPeople) {}

    /** @param closing null before the case is closed */
    record Progress(List<ImplementationReport> reports, @Nullable Closing closing) {}
}
