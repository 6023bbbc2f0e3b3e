package cn.sanyi.collaboration.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.collaboration.CaseCopy;
import cn.sanyi.collaboration.ColleagueList;
import cn.sanyi.collaboration.Copies;
import cn.sanyi.collaboration.CopyPeople;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of cases (抄送): mine, a case's, and to whom one could go. They are given by the act {@code copy}. */
@RestController
class CopyApi {

    private final CaseAccess access;
    private final Copies copies;
    private final CopyPeople people;

    CopyApi(CaseAccess access, Copies copies, CopyPeople people) {
        this.access = access;
        this.copies = copies;
        this.people = people;
    }

    @GetMapping("/api/v1/copies")
    List<CaseCopy> mine(Actor actor) {
        return copies.of(actor);
    }

    @PostMapping("/api/v1/copies/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable UUID id) {
        copies.read(actor, id);
    }

    @GetMapping("/api/v1/cases/{number}/copies")
    List<CaseCopy> ofCase(Actor actor, @PathVariable String number) {
        return copies.ofCase(access.requireVisible(actor, number).number());
    }

    @GetMapping("/api/v1/cases/{number}/copy-people")
    ColleagueList.Choices people(Actor actor, @PathVariable String number) {
        return people.choices(actor, access.requireVisible(actor, number));
    }
}
