package cn.sanyi.fund.web;

import cn.sanyi.fund.PlanDrafts;
import cn.sanyi.fund.PlanPrints;
import cn.sanyi.fund.ShareBasis;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Download;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan on paper, and how its shares come about. */
@RestController
@RequestMapping("/api/v1")
class PlanPrintApi {

    private final PlanPrints prints;
    private final PlanDrafts drafts;

    PlanPrintApi(PlanPrints prints, PlanDrafts drafts) {
        this.prints = prints;
        this.drafts = drafts;
    }

    @GetMapping("/work-items/{id}/draft/print")
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable UUID id) {
        var printed = prints.draft(actor, id);
        return Download.pdf(printed.name(), printed.pdf());
    }

    /** @param version 0, or left out, for the newest */
    @GetMapping("/cases/{number}/plan-print")
    ResponseEntity<byte[]> version(
            Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") int version) {
        var printed = prints.version(actor, number, version);
        return Download.pdf(printed.name(), printed.pdf());
    }

    @GetMapping("/cases/{number}/share-basis")
    ShareBasis basis(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") int version) {
        return drafts.basis(actor, number, version);
    }
}
