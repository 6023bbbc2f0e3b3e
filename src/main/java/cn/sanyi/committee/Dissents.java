package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dissenting opinions (保留意见): a member who has voted may have theirs kept with their name, in the minutes and in the record of
 * the case. In a secret vote nobody is asked, and giving one is giving up the secrecy of one's own ballot.
 */
@Service
public class Dissents {

    private static final int LONGEST = 2000;

    private final MeetingAccess access;
    private final MeetingStore meetings;
    private final MotionStore motions;
    private final CaseFiles cases;
    private final DissentRows rows;

    Dissents(MeetingAccess access, MeetingStore meetings, MotionStore motions, CaseFiles cases, DissentRows rows) {
        this.access = access;
        this.meetings = meetings;
        this.motions = motions;
        this.cases = cases;
        this.rows = rows;
    }

    /** @param position of the item on the agenda, from 1 */
    @Transactional
    public void keep(Actor actor, UUID meeting, int position, String text) {
        access.requireVisible(actor, meeting);
        DissentRows.Item item = rows.item(meeting, position);
        cases.lock(item.caseNumber());
        meetings.lock(meeting);
        requireVoted(item, actor);
        rows.requireUnsigned(meeting);
        String opinion = text.strip();
        if (opinion.isEmpty() || opinion.length() > LONGEST) {
            String message = "“保留意见”必填，最多 " + LONGEST + " 个字";
            throw Problem.refused("dissent-text", message, List.of(new Problem.Field("text", "required", message)));
        }
        rows.insert(item, actor, opinion);
    }

    private void requireVoted(DissentRows.Item item, Actor actor) {
        boolean entitled = motions.seat(item.motion(), actor.personId())
                .filter(Seat::isEntitled)
                .isPresent();
        if (!entitled) {
            throw Problem.forbidden("not-invited", "只有参加本议题表决的委员可以提出保留意见");
        }
        if (!rows.hasVoted(item.motion(), actor.personId())) {
            throw Problem.refused("not-voted", "参加本议题表决的委员，投票后可以提出保留意见");
        }
        if (rows.agreedOpenly(item.motion(), actor.personId())) {
            throw Problem.refused("agreed", "您对本议题投了同意票，没有可以保留的不同意见");
        }
    }
}
