package cn.sanyi.pricing.trial.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.pricing.trial.TrialReport;
import cn.sanyi.pricing.trial.TrialReportDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Monitoring reports of a case's trial. */
@RestController
@RequestMapping("/api/v1/cases/{number}/trial-reports")
class TrialReportApi {

    private final CaseAccess access;
    private final TrialReportDesk desk;

    TrialReportApi(CaseAccess access, TrialReportDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    /** @param period the quarter, e.g. {@code 2026-Q4}; the one that runs where it is left out */
    record NewReport(@Nullable String period) {}

    @GetMapping
    List<TrialReport> list(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return desk.of(number);
    }

    /** Begins the report of a quarter before it is asked for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TrialReport start(Actor actor, @PathVariable String number, @RequestBody NewReport wanted) {
        return desk.start(actor, number, wanted.period() == null ? desk.currentQuarter() : wanted.period());
    }
}
