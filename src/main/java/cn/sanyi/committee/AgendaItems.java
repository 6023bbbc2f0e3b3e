package cn.sanyi.committee;

import cn.sanyi.approval.Acts;
import cn.sanyi.approval.PeopleInvited;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Strikes every open item of a meeting, each by the act that is there for it, and tells the members. */
@Component
class AgendaItems {

    private final MeetingStore meetings;
    private final CaseFiles cases;
    private final WorkItems workItems;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    AgendaItems(
            MeetingStore meetings, CaseFiles cases, WorkItems workItems, Acts acts, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.cases = cases;
        this.workItems = workItems;
        this.acts = acts;
        this.events = events;
    }

    /** @throws Problem 409 if no item is open any more */
    void strikeAll(Actor office, Head meeting, String reason) {
        List<String> agenda = meetings.casesOf(meeting.id());
        List<CaseFile> locked = agenda.stream().map(cases::lock).toList();
        List<UUID> open = locked.stream()
                .filter(caseFile -> meetings.isOpen(meeting.id(), caseFile.number()))
                .map(caseFile -> item(office, caseFile))
                .toList();
        if (meetings.head(meeting.id()).calledOff() || open.isEmpty()) {
            throw Problem.conflict("meeting-over", "会议已经结束或取消");
        }
        open.forEach(item -> acts.perform(
                office, new Acts.Command(item, CallOff.CODE, JsonNodeFactory.instance.objectNode(), "会议取消：" + reason)));
        events.publishEvent(new PeopleInvited(
                "/meetings/" + meeting.id(), meetings.invited(meeting.id()), meeting.title() + "取消：" + reason));
    }

    private UUID item(Actor office, CaseFile caseFile) {
        return workItems.open(office, caseFile).stream()
                .filter(view ->
                        view.offers().stream().anyMatch(offer -> offer.code().equals(CallOff.CODE)))
                .map(view -> view.item().id())
                .findFirst()
                .orElseThrow(
                        () -> Problem.refused("act-not-offered", "办件 " + caseFile.number() + " 的流程版本不支持撤下议题，请由主持人休会"));
    }
}
