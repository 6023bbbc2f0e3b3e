package cn.sanyi.fund.web;

import cn.sanyi.approval.forms.ChangedDraft;
import cn.sanyi.fund.PlanDrafts;
import cn.sanyi.fund.PlanProposal;
import cn.sanyi.fund.ShareBasis;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Revision;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fills the draft of a plan beside typing. Every change carries the revision it starts from in If-Match. */
@RestController
@RequestMapping("/api/v1/work-items/{id}")
class PlanDraftApi {

    private final PlanDrafts drafts;

    PlanDraftApi(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/share-basis")
    ShareBasis basis(Actor actor, @PathVariable UUID id) {
        return drafts.basis(actor, id);
    }

    @PostMapping("/draft/shares")
    ChangedDraft computeShares(Actor actor, @PathVariable UUID id, @RequestHeader("If-Match") String revision) {
        return drafts.computeShares(actor, id, Revision.of(revision));
    }

    @GetMapping("/previous-plan")
    PlanProposal previous(Actor actor, @PathVariable UUID id) {
        return drafts.previous(actor, id);
    }

    @PostMapping("/draft/previous-plan")
    ChangedDraft takePrevious(Actor actor, @PathVariable UUID id, @RequestHeader("If-Match") String revision) {
        return drafts.takePrevious(actor, id, Revision.of(revision));
    }
}
