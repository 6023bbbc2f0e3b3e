package cn.sanyi.committee;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.casefile.CaseFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The votes on a case in its archive package, as anybody who sees the case may see them, and the minutes of the meetings. */
@Component
class VoteArchive implements ArchiveContribution {

    private final Motions motions;
    private final MinutesStore minutes;
    private final OfficialPapers papers;
    private final JsonMapper json;

    VoteArchive(Motions motions, MinutesStore minutes, OfficialPapers papers, JsonMapper json) {
        this.motions = motions;
        this.minutes = minutes;
        this.papers = papers;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        List<Motion> all = motions.ofCase(caseFile.number());
        List<Item> items = new ArrayList<>();
        if (!all.isEmpty()) {
            items.add(Item.text("votes/motions.json", "表决", json.writeValueAsString(all)));
        }
        all.stream()
                .map(Motion::meeting)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(meeting -> signed(meeting).stream())
                .forEach(file -> items.add(new Item(
                        "votes/minutes-%03d.pdf".formatted(items.size()),
                        file.name(),
                        () -> new ByteArrayInputStream(papers.content(file.meeting())),
                        file.sha256())));
        return items;
    }

    private record SignedMinutes(UUID meeting, String name, String sha256) {}

    /** Empty where nobody has signed any. */
    private Optional<SignedMinutes> signed(UUID meeting) {
        return minutes.find(meeting)
                .flatMap(row -> Optional.ofNullable(row.signature()))
                .map(signature -> papers.file(meeting)
                        .map(file -> new SignedMinutes(meeting, file.name(), file.sha256()))
                        .orElseThrow(() -> new NotYet("会议纪要 " + signature.number() + " 的 PDF 还没有生成，生成后自动重试。")));
    }
}
