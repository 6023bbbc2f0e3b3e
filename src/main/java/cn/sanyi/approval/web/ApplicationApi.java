package cn.sanyi.approval.web;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.approval.opening.Applications;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person may apply for (我要申报), and with which form. Cases are opened through {@link CaseApi}. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationApi {

    private final Applications applications;

    ApplicationApi(Applications applications) {
        this.applications = applications;
    }

    @GetMapping
    List<Open> open(Actor actor) {
        return applications.openTo(actor).stream().map(Open::of).toList();
    }

    @GetMapping("/{procedure}/form")
    StartForms.StartForm form(
            Actor actor, @PathVariable String procedure, @RequestParam(required = false) @Nullable String applicant) {
        return applications.form(actor, procedure, applicant);
    }

    /** @param applicants units for which the person may apply */
    record Open(String procedure, String code, String title, List<Applicant> applicants) {

        static Open of(Applications.Open open) {
            return new Open(
                    open.procedure().key(),
                    open.procedure().code(),
                    open.procedure().title(),
                    open.applicants().stream()
                            .map(unit -> new Applicant(unit.code(), unit.name()))
                            .toList());
        }
    }

    record Applicant(String code, String name) {}
}
