package cn.sanyi.approval.web;

import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.desk.ClockPauses;
import cn.sanyi.approval.limits.PauseOversight;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks of a case paused and resumed, the reasons to choose from, and what oversight sees of it. */
@RestController
@RequestMapping("/api/v1")
class PauseApi {

    private final CaseAccess access;
    private final ClockPauses pauses;
    private final Reasons reasons;
    private final PauseOversight oversight;

    PauseApi(CaseAccess access, ClockPauses pauses, Reasons reasons, PauseOversight oversight) {
        this.access = access;
        this.pauses = pauses;
        this.reasons = reasons;
        this.oversight = oversight;
    }

    @GetMapping("/reasons")
    List<Reason> reasons(@RequestParam Reason.Kind kind, @RequestParam(required = false) @Nullable String procedure) {
        return procedure == null ? reasons.active(kind) : reasons.active(kind, procedure);
    }

    @GetMapping("/cases/{number}/clock-handles")
    List<ClockPauses.Handle> clocks(Actor actor, @PathVariable String number) {
        return pauses.handles(actor, access.requireVisible(actor, number));
    }

    /** @param reason code of the list */
    record Pausing(@Nullable String reason, @Nullable String note) {}

    @PostMapping("/cases/{number}/clocks/{clock}/pause")
    List<ClockPauses.Handle> pause(
            Actor actor, @PathVariable String number, @PathVariable UUID clock, @RequestBody Pausing body) {
        String visible = access.requireVisible(actor, number).number();
        pauses.pause(actor, visible, clock, body.reason(), body.note());
        return clocks(actor, visible);
    }

    record Resuming(@Nullable String note) {}

    @PostMapping("/cases/{number}/clocks/{clock}/resumption")
    List<ClockPauses.Handle> resume(
            Actor actor, @PathVariable String number, @PathVariable UUID clock, @RequestBody Resuming body) {
        String visible = access.requireVisible(actor, number).number();
        pauses.resume(actor, visible, clock, body.note());
        return clocks(actor, visible);
    }

    @GetMapping("/oversight/pauses")
    PauseOversight.View pauses(
            Actor actor,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "false") boolean all) {
        return oversight.view(actor, new PauseOversight.Filter(place, from, all));
    }
}
