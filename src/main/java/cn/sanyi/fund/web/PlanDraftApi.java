package cn.sanyi.fund.web;

import cn.sanyi.fund.PlanDrafts;
import cn.sanyi.fund.PlanProposal;
import cn.sanyi.fund.ShareBasis;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.web.Download;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What fills the draft of a plan beside typing. Every change carries the revision it starts from in If-Match. */
@RestController
@RequestMapping("/api/v1/work-items/{id}")
class PlanDraftApi {

    private final PlanDrafts drafts;

    PlanDraftApi(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/draft/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID id) {
        return Download.excel("方案明细.xlsx", drafts.sheet(actor, id));
    }

    @PostMapping("/draft/import")
    PlanDrafts.Changed importSheet(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String revision,
            @RequestParam MultipartFile file)
            throws IOException {
        return drafts.importSheet(actor, id, revision(revision), file.getBytes());
    }

    @GetMapping("/share-basis")
    ShareBasis basis(Actor actor, @PathVariable UUID id) {
        return drafts.basis(actor, id);
    }

    @PostMapping("/draft/shares")
    PlanDrafts.Changed computeShares(Actor actor, @PathVariable UUID id, @RequestHeader("If-Match") String revision) {
        return drafts.computeShares(actor, id, revision(revision));
    }

    @GetMapping("/previous-plan")
    PlanProposal previous(Actor actor, @PathVariable UUID id) {
        return drafts.previous(actor, id);
    }

    @PostMapping("/draft/previous-plan")
    PlanDrafts.Changed takePrevious(Actor actor, @PathVariable UUID id, @RequestHeader("If-Match") String revision) {
        return drafts.takePrevious(actor, id, revision(revision));
    }

    private static int revision(String header) {
        String digits = header.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,9}")) {
            throw Problem.unreadable("bad-if-match", "If-Match 须为草稿的版本号，例如 \"3\"。");
        }
        return Integer.parseInt(digits);
    }
}
