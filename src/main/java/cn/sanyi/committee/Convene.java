package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The office convenes the committee. A case that {@link Convening} has put on an agenda is voted on under that meeting; one
 * convened by itself gets a meeting of its own.
 */
@Component
class Convene implements Act {

    static final String CODE = "convene";
    static final String FORM = "convene";

    private final MeetingStore meetings;
    private final MeetingOpening opening;
    private final VotingCommittees committees;
    private final VotingModes modes;
    private final Clock clock;

    Convene(
            MeetingStore meetings,
            MeetingOpening opening,
            VotingCommittees committees,
            VotingModes modes,
            Clock clock) {
        this.meetings = meetings;
        this.opening = opening;
        this.committees = committees;
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "召集会议").movesOn().tells("全体委员");
    }

    @Override
    public void perform(ActInProgress act) {
        LocalDate meetingOn = LocalDate.parse(act.data().path("meetingOn").asString());
        requireNotPast(meetingOn, LocalDate.now(clock));
        if (meetings.dueItem(act.caseFile().number()).isEmpty()) {
            opening.open(plan(act.caseFile(), act.data(), meetingOn), act.actor(), act.at());
        }
        act.freezeData();
        act.note("meetingOn", meetingOn.toString());
        act.completeStep(Map.of());
    }

    static void requireNotPast(LocalDate meetingOn, LocalDate today) {
        if (meetingOn.isBefore(today)) {
            String message = "“会议日期”不能早于今天：" + meetingOn;
            throw Problem.refused(
                    "meeting-in-past", message, List.of(new Problem.Field("meetingOn", "not-past", message)));
        }
    }

    private MeetingPlan plan(CaseFile caseFile, ObjectNode data, LocalDate meetingOn) {
        Unit committee = committees.of(caseFile);
        boolean secret = modes.isSecret(committee.jurisdiction(), meetingOn, text(data, "voting"));
        @Nullable String begins = text(data, "beginsAt");
        return new MeetingPlan(
                committee,
                committees.officeOf(committee),
                meetingOn,
                begins == null ? null : LocalTime.parse(begins.substring(0, "00:00".length())),
                data.path("place").asString(""),
                data.path("agenda").asString(""),
                List.of(new MeetingPlan.Item(caseFile.number(), secret)));
    }

    private static @Nullable String text(ObjectNode data, String field) {
        return data.path(field).asStringOpt().filter(text -> !text.isBlank()).orElse(null);
    }
}
