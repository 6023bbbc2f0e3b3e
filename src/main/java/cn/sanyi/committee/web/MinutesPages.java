package cn.sanyi.committee.web;

import cn.sanyi.committee.Meeting;
import cn.sanyi.committee.Meetings;
import cn.sanyi.committee.Minutes;
import cn.sanyi.committee.MinutesDesk;
import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Minutes (会议纪要): to read, to draft, to sign. */
@Controller
class MinutesPages {

    private final Meetings meetings;
    private final MinutesDesk minutes;

    MinutesPages(Meetings meetings, MinutesDesk minutes) {
        this.meetings = meetings;
        this.minutes = minutes;
    }

    @GetMapping("/meetings/{id}/minutes")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        Meeting meeting = meetings.get(actor, id);
        Minutes text = minutes.of(actor, id);
        boolean open = text.signature() == null;
        boolean drafted = text.drafting() != null;
        model.addAttribute("meeting", meeting);
        model.addAttribute("minutes", text);
        model.addAttribute("mayDraft", open && actor.handlesFor(meeting.office()));
        model.addAttribute("maySign", open && drafted && minutes.maySign(actor, id));
        return "committee/minutes";
    }
}
