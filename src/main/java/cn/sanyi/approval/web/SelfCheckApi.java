package cn.sanyi.approval.web;

import cn.sanyi.approval.preview.SelfCheck;
import cn.sanyi.approval.preview.SelfChecks;
import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 自检 for applicants and 系统核对 for reviewers: one set of rules. Computations; they change nothing. */
@RestController
@RequestMapping("/api/v1/work-items/{id}")
class SelfCheckApi {

    private final SelfChecks checks;

    SelfCheckApi(SelfChecks checks) {
        this.checks = checks;
    }

    @PostMapping("/self-check")
    SelfCheck selfCheck(Actor actor, @PathVariable UUID id, @RequestBody RoutePreviewApi.Sketch sketch) {
        return checks.of(actor, id, sketch.given());
    }

    /** What the rules say about what was submitted last. */
    @GetMapping("/review-checks")
    SelfCheck reviewChecks(Actor actor, @PathVariable UUID id) {
        return checks.forReviewer(actor, id);
    }
}
