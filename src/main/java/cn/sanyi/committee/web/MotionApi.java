package cn.sanyi.committee.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.committee.Motion;
import cn.sanyi.committee.Motions;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The votes on a case. */
@RestController
class MotionApi {

    private final Motions motions;
    private final CaseAccess access;

    MotionApi(Motions motions, CaseAccess access) {
        this.motions = motions;
        this.access = access;
    }

    @GetMapping("/api/v1/cases/{number}/motions")
    List<Motion> motions(@PathVariable String number, Actor actor) {
        access.requireVisible(actor, number);
        return motions.ofCase(number);
    }
}
