package cn.sanyi.approval.web;

import cn.sanyi.approval.opinions.OpinionMatrix;
import cn.sanyi.approval.opinions.Opinions;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Opinions of the reviewing bureaus, section by section. */
@RestController
class OpinionApi {

    private final CaseAccess access;
    private final Opinions opinions;

    OpinionApi(CaseAccess access, Opinions opinions) {
        this.access = access;
        this.opinions = opinions;
    }

    @GetMapping("/api/v1/cases/{number}/opinions")
    OpinionMatrix opinions(Actor actor, @PathVariable String number) {
        return opinions.of(access.requireVisible(actor, number));
    }
}
