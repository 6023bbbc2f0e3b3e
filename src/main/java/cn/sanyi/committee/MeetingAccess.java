package cn.sanyi.committee;

import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see a meeting: who handles for the committee or its office, who was invited, oversight posts of the place or above. */
@Component
public class MeetingAccess {

    private final MeetingStore meetings;
    private final Jurisdictions jurisdictions;
    private final JdbcClient jdbc;

    MeetingAccess(MeetingStore meetings, Jurisdictions jurisdictions, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jurisdictions = jurisdictions;
        this.jdbc = jdbc;
    }

    /** Whether there is anything of meetings for this person. */
    public static boolean concerns(Actor actor) {
        return actor.posts().stream()
                .anyMatch(post -> post.kind() == PostKind.OVERSIGHT
                        || (post.unitRole().equals(VotingCommittees.ROLE)
                                        || post.unitRole().equals(VotingCommittees.OFFICE))
                                && actor.handlesFor(post.unitId()));
    }

    /** Whether the person may open the meeting, which exists. */
    public boolean mayOpen(Actor actor, UUID meeting) {
        return isVisible(actor, meetings.head(meeting));
    }

    /** @throws Problem not found, alike for a meeting that does not exist and one this person may not see */
    Head requireVisible(Actor actor, UUID meeting) {
        Head head = meetings.head(meeting);
        if (!isVisible(actor, head)) {
            throw MeetingStore.unknown();
        }
        return head;
    }

    boolean isVisible(Actor actor, Head head) {
        return actor.handlesFor(head.committee())
                || actor.handlesFor(head.office())
                || oversees(actor, head.jurisdiction())
                || wasInvited(actor, head.id());
    }

    private boolean oversees(Actor actor, String place) {
        return actor.posts().stream()
                .anyMatch(post ->
                        post.kind() == PostKind.OVERSIGHT && jurisdictions.isWithin(place, post.jurisdiction()));
    }

    /** Codes of the places whose meetings the person oversees. */
    String[] overseen(Actor actor) {
        return jurisdictions.all().stream()
                .map(Jurisdiction::code)
                .filter(place -> oversees(actor, place))
                .toArray(String[]::new);
    }

    boolean wasInvited(Actor actor, UUID meeting) {
        return jdbc.sql("select exists (select 1 from invitation where meeting_id = ? and person_id = ?)")
                .params(meeting, actor.personId())
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem 403 for everybody but the office of the meeting */
    Head requireOffice(Actor actor, UUID meeting) {
        Head head = requireVisible(actor, meeting);
        if (!actor.handlesFor(head.office())) {
            throw Problem.forbidden("not-the-office", "只有召集会议的办公室可以办理");
        }
        return head;
    }
}
