package cn.sanyi.organization.web;

import cn.sanyi.organization.AbsenceRegister;
import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.People;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's absences, for the business administrator. */
@RestController
@RequestMapping("/api/v1/admin/absences")
class AbsenceApi {

    private final AbsenceRegister absences;
    private final People people;

    AbsenceApi(AbsenceRegister absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    /** @param person reference or unambiguous name */
    record Wanted(
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable String deputy,
            @Nullable List<String> procedures,
            @Nullable String upTo) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    AbsenceRegister.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "0") int after) {
        return absences.find(new AbsenceRegister.Query(q, past, Math.max(0, after)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Absences.Absence enter(Actor actor, @RequestBody Wanted wanted) {
        return absences.enter(
                actor,
                people.meant("person", wanted.person()).id(),
                new AbsenceRegister.Wanted(
                        wanted.from(),
                        wanted.to(),
                        wanted.reason(),
                        wanted.deputy(),
                        wanted.procedures(),
                        wanted.upTo()));
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id, @RequestBody Reason wanted) {
        absences.revoke(actor, id, wanted.reason());
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id, @RequestBody Reason wanted) {
        absences.cancel(actor, id, wanted.reason());
    }
}
