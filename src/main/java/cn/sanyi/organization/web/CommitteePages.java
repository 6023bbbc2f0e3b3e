package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Appointments;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.CommitteeBusiness;
import cn.sanyi.organization.CommitteeSeats;
import cn.sanyi.organization.History;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Management committees and who sits in them. */
@Controller
@RequestMapping("/admin/business/committees")
class CommitteePages {

    private final CommitteeSeats committees;
    private final List<CommitteeBusiness> business;
    private final History history;
    private final Clock clock;

    CommitteePages(CommitteeSeats committees, List<CommitteeBusiness> business, History history, Clock clock) {
        this.committees = committees;
        this.business = List.copyOf(business);
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("committees", committees.all());
        return "organization/committees";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        Unit committee = committees.committee(code);
        model.addAttribute("committee", committee);
        model.addAttribute("seats", committees.seats(committee.id()));
        model.addAttribute("open", openBusiness(committee));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("history", history.of(Change.unit(code)));
        return "organization/committee";
    }

    private CommitteeBusiness.Open openBusiness(Unit committee) {
        return business.stream()
                .map(each -> each.of(committee.id()))
                .reduce(new CommitteeBusiness.Open(0, 0), CommitteeBusiness.Open::plus);
    }

    @PostMapping("/{code}/members")
    String add(Actor actor, @PathVariable String code, CommitteeSeats.NewMember wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    committees.add(actor, code, wanted);
                    return address(code);
                },
                "委员已任命。",
                () -> show(code, model));
    }

    @PostMapping("/{code}/members/{post}/term")
    String change(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID post,
            Appointments.NewTerm wanted,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    committees.change(actor, code, post, wanted);
                    return address(code);
                },
                "任期已变更。",
                () -> show(code, model));
    }

    @PostMapping("/{code}/members/{post}/end")
    String end(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID post,
            Ending ending,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    committees.end(actor, code, post, ending.last(), ending.reason());
                    return address(code);
                },
                "任期已终止。",
                () -> show(code, model));
    }

    /** The last day of something, and why it ends. */
    record Ending(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last, @Nullable String reason) {}

    private static String address(String code) {
        return "/admin/business/committees/" + code;
    }
}
