package cn.sanyi.approval.web;

import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.steps.ReturnTargets;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a work item's case can be returned to (退回的目标环节). */
@RestController
@RequestMapping("/api/v1/work-items/{id}/return-targets")
class ReturnTargetApi {

    private final WorkItems workItems;
    private final CaseAccess access;
    private final ReturnTargets targets;

    ReturnTargetApi(WorkItems workItems, CaseAccess access, ReturnTargets targets) {
        this.workItems = workItems;
        this.access = access;
        this.targets = targets;
    }

    /** The one passed last comes first: it is the usual one. */
    @GetMapping
    List<ReturnTargets.Target> all(Actor actor, @PathVariable UUID id) {
        var item = workItems.view(actor, id).item();
        return targets.of(access.requireVisible(actor, item.caseNumber()), item);
    }
}
