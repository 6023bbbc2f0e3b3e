package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.Convening.NewMeeting;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a plan of what the office asks for: one committee, one office, for each case how it is voted on. */
@Component
class MeetingPlanning {

    private final VotingCommittees committees;
    private final VotingModes modes;
    private final MeetingOpening opening;
    private final Clock clock;

    MeetingPlanning(VotingCommittees committees, VotingModes modes, MeetingOpening opening, Clock clock) {
        this.committees = committees;
        this.modes = modes;
        this.opening = opening;
        this.clock = clock;
    }

    /** @throws Problem if the cases belong to several committees */
    MeetingPlan plan(NewMeeting wanted, List<CaseFile> agenda) {
        List<Unit> voting = agenda.stream().map(committees::of).distinct().toList();
        if (voting.size() > 1) {
            String message = "议题分属不同的医管委，请分别召集：" + voting.get(0).name() + "、"
                    + voting.get(1).name();
            throw Problem.refused("several-committees", message);
        }
        Unit committee = voting.get(0);
        List<MeetingPlan.Item> items = new ArrayList<>();
        var titles = new StringBuilder();
        for (CaseFile caseFile : agenda) {
            items.add(new MeetingPlan.Item(
                    caseFile.number(),
                    modes.isSecret(committee.jurisdiction(), wanted.meetingOn(), chosen(wanted, caseFile.number()))));
            titles.append(items.size()).append("．").append(caseFile.title()).append('\n');
        }
        return new MeetingPlan(
                committee,
                committees.officeOf(committee),
                wanted.meetingOn(),
                wanted.beginsAt(),
                wanted.place().strip(),
                shortened(titles.toString().strip()),
                items);
    }

    Convening.Waiting waiting(CaseFile caseFile) {
        String place = committees.of(caseFile).jurisdiction();
        LocalDate today = LocalDate.now(clock);
        return new Convening.Waiting(caseFile, modes.isSecret(place, today, null), modes.isFixed(place, today));
    }

    UUID open(MeetingPlan plan, Actor convener) {
        return opening.open(plan, convener, clock.instant());
    }

    private static @Nullable String chosen(NewMeeting wanted, String caseNumber) {
        if (wanted.secretCases() == null) {
            return null;
        }
        return wanted.secretCases().contains(caseNumber) ? VotingModes.SECRET : VotingModes.OPEN;
    }

    /** As long as the form of the act takes. */
    private static String shortened(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }
}
