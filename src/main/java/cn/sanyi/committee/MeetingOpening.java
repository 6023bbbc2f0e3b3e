package cn.sanyi.committee;

import cn.sanyi.approval.PeopleInvited;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a meeting: its row, its agenda, an invitation to everybody in office on its day, the notices, the record. */
@Component
class MeetingOpening {

    /** The chain of the record for what concerns meetings as such; what concerns a case stands in the case's. */
    static final String CHAIN = "admin/meeting";

    private final MeetingStore meetings;
    private final Roster roster;
    private final RecordBook record;
    private final ApplicationEventPublisher events;

    MeetingOpening(MeetingStore meetings, Roster roster, RecordBook record, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.roster = roster;
        this.record = record;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(MeetingPlan plan, Actor convener, Instant at) {
        List<Seat> invited = roster.inOffice(plan.committee(), plan.on());
        UUID id = meetings.insert(plan, invited, convener, at);
        MeetingStore.Head head = meetings.head(id);
        record.append(
                CHAIN,
                convener.name(),
                "conveneMeeting",
                Map.of(
                        "meeting", id.toString(),
                        "title", head.title(),
                        "on", plan.on().toString(),
                        "place", plan.place(),
                        "cases",
                                plan.items().stream()
                                        .map(MeetingPlan.Item::caseNumber)
                                        .toList()));
        events.publishEvent(new PeopleInvited(
                "/meetings/" + id,
                invited.stream().map(Seat::person).toList(),
                "请参加%s：%s%s，%s；议题%d项。"
                        .formatted(
                                head.title(),
                                plan.on(),
                                plan.beginsAt() == null ? "" : " " + plan.beginsAt(),
                                plan.place(),
                                plan.items().size())));
        return id;
    }
}
