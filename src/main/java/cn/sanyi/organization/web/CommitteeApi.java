package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Appointments;
import cn.sanyi.organization.CommitteeSeats;
import cn.sanyi.organization.Post;
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

/** The members of management committees. */
@RestController
@RequestMapping("/api/v1/admin/committees")
class CommitteeApi {

    private final CommitteeSeats committees;

    CommitteeApi(CommitteeSeats committees) {
        this.committees = committees;
    }

    @GetMapping
    List<CommitteeSeats.Committee> all() {
        return committees.all();
    }

    @GetMapping("/{code}/members")
    List<CommitteeSeats.Seat> members(@PathVariable String code) {
        return committees.seats(committees.committee(code).id());
    }

    @PostMapping("/{code}/members")
    @ResponseStatus(HttpStatus.CREATED)
    Post add(Actor actor, @PathVariable String code, @RequestBody CommitteeSeats.NewMember wanted) {
        return committees.add(actor, code, wanted);
    }

    @PostMapping("/{code}/members/{post}/term")
    List<CommitteeSeats.Seat> change(
            Actor actor, @PathVariable String code, @PathVariable UUID post, @RequestBody Appointments.NewTerm wanted) {
        committees.change(actor, code, post, wanted);
        return members(code);
    }

    @PostMapping("/{code}/members/{post}/end")
    List<CommitteeSeats.Seat> end(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID post,
            @RequestBody CommitteePages.Ending ending) {
        committees.end(actor, code, post, ending.last(), ending.reason());
        return members(code);
    }
}
