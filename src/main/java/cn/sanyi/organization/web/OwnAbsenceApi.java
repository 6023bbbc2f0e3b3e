package cn.sanyi.organization.web;

import cn.sanyi.organization.AbsenceRegister;
import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.OwnAbsences;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own absences. */
@RestController
@RequestMapping("/api/v1/absences")
class OwnAbsenceApi {

    private final Absences absences;
    private final OwnAbsences own;

    OwnAbsenceApi(Absences absences, OwnAbsences own) {
        this.absences = absences;
        this.own = own;
    }

    @GetMapping
    List<Absences.Absence> mine(Actor actor) {
        return absences.of(actor.personId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Absences.Absence enter(Actor actor, @RequestBody AbsenceRegister.Wanted wanted) {
        return own.enter(actor, wanted);
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id, @RequestBody AbsenceApi.Reason wanted) {
        own.revoke(actor, id, wanted.reason());
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id, @RequestBody AbsenceApi.Reason wanted) {
        own.cancel(actor, id, wanted.reason());
    }
}
