package cn.sanyi.committee.web;

import cn.sanyi.committee.AttendanceDesk;
import cn.sanyi.committee.AttendanceStatus;
import cn.sanyi.committee.CallingOff;
import cn.sanyi.committee.Convening;
import cn.sanyi.committee.Convening.NewMeeting;
import cn.sanyi.committee.Dissents;
import cn.sanyi.committee.Meeting;
import cn.sanyi.committee.Meetings;
import cn.sanyi.organization.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Meetings (会议) of committees. Voting, recusal, changes, declaring and adjourning are acts on the work items of the cases; what
 * concerns the meeting itself is here.
 */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingApi {

    private final Meetings meetings;
    private final Convening convening;
    private final AttendanceDesk attendance;
    private final CallingOff callingOff;
    private final Dissents dissents;

    MeetingApi(
            Meetings meetings,
            Convening convening,
            AttendanceDesk attendance,
            CallingOff callingOff,
            Dissents dissents) {
        this.meetings = meetings;
        this.convening = convening;
        this.attendance = attendance;
        this.callingOff = callingOff;
        this.dissents = dissents;
    }

    @GetMapping
    List<Meetings.Row> list(Actor actor) {
        return meetings.visible(actor);
    }

    /** Cases that wait for this person to put them on an agenda. */
    @GetMapping("/awaiting")
    List<Convening.Waiting> awaiting(Actor actor) {
        return convening.awaiting(actor);
    }

    /** @param next the meeting's page */
    record Convened(UUID id, String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Convened convene(Actor actor, @Valid @RequestBody MeetingRequest wanted) {
        NewMeeting plan = wanted.asked();
        UUID id = convening.convene(actor, plan);
        return new Convened(id, "/meetings/" + id);
    }

    @GetMapping("/{id}")
    Meeting one(Actor actor, @PathVariable UUID id) {
        return meetings.get(actor, id);
    }

    @PostMapping("/{id}/sign-in")
    void signIn(Actor actor, @PathVariable UUID id) {
        attendance.signIn(actor, id);
    }

    /** @param reason why on leave or absent; required for leave */
    record Mark(
            @NotNull(message = "（委员）必须填写。") UUID person,
            @NotNull(message = "（到会情况）必须填写。") AttendanceStatus status,
            @Nullable String reason) {}

    @PostMapping("/{id}/attendance")
    void mark(Actor actor, @PathVariable UUID id, @Valid @RequestBody Mark mark) {
        attendance.mark(actor, id, mark.person(), mark.status(), mark.reason());
    }

    record Reason(@Nullable String reason) {}

    @PostMapping("/{id}/calling-off")
    void callOff(Actor actor, @PathVariable UUID id, @RequestBody Reason reason) {
        callingOff.callOff(actor, id, Objects.requireNonNullElse(reason.reason(), ""));
    }

    record Opinion(@Nullable String text) {}

    /** @param position of the item on the agenda, from 1 */
    @PostMapping("/{id}/items/{position}/dissents")
    @ResponseStatus(HttpStatus.CREATED)
    void dissent(Actor actor, @PathVariable UUID id, @PathVariable int position, @RequestBody Opinion opinion) {
        dissents.keep(actor, id, position, Objects.requireNonNullElse(opinion.text(), ""));
    }
}
