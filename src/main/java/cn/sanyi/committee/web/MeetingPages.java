package cn.sanyi.committee.web;

import cn.sanyi.committee.Convening;
import cn.sanyi.committee.Meeting;
import cn.sanyi.committee.Meeting.Invitee;
import cn.sanyi.committee.Meetings;
import cn.sanyi.committee.RecusalReason;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Meetings (会议): the list, convening, and the page of one with agenda, attendance, votes and results. */
@Controller
@RequestMapping("/meetings")
class MeetingPages {

    private final Meetings meetings;
    private final Convening convening;
    private final AgendaCards cards;
    private final Clock clock;

    MeetingPages(Meetings meetings, Convening convening, AgendaCards cards, Clock clock) {
        this.meetings = meetings;
        this.convening = convening;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("meetings", meetings.visible(actor));
        model.addAttribute("awaiting", convening.awaiting(actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "committee/meetings";
    }

    @GetMapping("/new")
    String convene(Actor actor, Model model) {
        Convening.requireOffice(actor);
        model.addAttribute("awaiting", convening.awaiting(actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "committee/meeting-new";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        fill(actor, id, model);
        return "committee/meeting";
    }

    /** What changes while the meeting goes on, to be put into the page. */
    @GetMapping("/{id}/live")
    String live(Actor actor, @PathVariable UUID id, Model model) {
        fill(actor, id, model);
        return "committee/meeting-live :: live";
    }

    private void fill(Actor actor, UUID id, Model model) {
        Meeting meeting = meetings.get(actor, id);
        Invitee me = meeting.invitees().stream()
                .filter(invitee -> invitee.person().equals(actor.personId()))
                .findFirst()
                .orElse(null);
        boolean underWay = meeting.state() == Meeting.State.CONVENED;
        boolean started = !LocalDate.now(clock).isBefore(meeting.on());
        model.addAttribute("meeting", meeting);
        model.addAttribute("cards", cards.of(actor, meeting));
        model.addAttribute("me", me);
        model.addAttribute("underWay", underWay);
        model.addAttribute("started", started);
        model.addAttribute("maySignIn", me != null && underWay && started && !me.isPresent());
        model.addAttribute("office", actor.handlesFor(meeting.office()));
        model.addAttribute(
                "recusalReasons",
                Arrays.stream(RecusalReason.values()).map(RecusalReason::label).collect(Collectors.joining("|")));
    }

    @GetMapping("/{id}/invitation")
    String invitation(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("meeting", meetings.get(actor, id));
        return "committee/invitation";
    }

    /** Lists changes on which an item is voted. */
    @GetMapping("/{id}/items/{position}/changes")
    String changes(Actor actor, @PathVariable UUID id, @PathVariable int position, Model model) {
        Meeting meeting = meetings.get(actor, id);
        AgendaCard card = meeting.items().stream()
                .filter(item -> item.position() == position)
                .map(item -> cards.card(actor, meeting, item))
                .filter(each -> each.changing() != null)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("no-changes-here", "这项议题现在不能列修改，或不由您列。"));
        model.addAttribute("meeting", meeting);
        model.addAttribute("card", card);
        model.addAttribute("lines", cards.lines(card.item()));
        model.addAttribute(
                "listed",
                card.motion().changes().stream()
                        .collect(Collectors.toMap(change -> change.target(), change -> change, (one, same) -> one)));
        return "committee/changes";
    }
}
