package cn.sanyi.committee;

import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.approval.OfficialPapers.Paper;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.committee.Minutes.Signature;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives signed minutes their number and their paper, and writes what happens to them to the record. */
@Component
class MinutesIssue {

    private static final String SERIES = "纪要";

    private final OfficialPapers papers;
    private final RecordBook record;
    private final Clock clock;

    MinutesIssue(OfficialPapers papers, RecordBook record, Clock clock) {
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void drafted(Head meeting, Actor office) {
        record.append(
                MeetingOpening.CHAIN,
                office.name(),
                "draftMinutes",
                Map.of("meeting", meeting.id().toString(), "title", meeting.title()));
    }

    Signature sign(Head meeting, Minutes minutes, Actor chair) {
        Instant at = clock.instant();
        String number = papers.issue(new Paper(
                meeting.id(),
                meeting.committee(),
                SERIES,
                meeting.officeName(),
                minutes.title(),
                minutes.blocks(),
                chair.name(),
                at));
        record.append(
                MeetingOpening.CHAIN,
                chair.name(),
                "signMinutes",
                Map.of("meeting", meeting.id().toString(), "number", number, "sha256", minutes.digest()));
        return new Signature(chair.personId(), chair.name(), at, number);
    }

    OfficialPapers.@Nullable File file(UUID meeting) {
        return papers.file(meeting).orElse(null);
    }

    byte[] content(UUID meeting) {
        return papers.content(meeting);
    }
}
