package cn.sanyi.committee;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.casefile.CaseFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The votes on a case in its archive package, as anybody who sees the case may see them, and the minutes of the meetings. */
@Component
class VoteArchive implements ArchiveContribution {

    private final Motions motions;
    private final OfficialPapers papers;
    private final JsonMapper json;

    VoteArchive(Motions motions, OfficialPapers papers, JsonMapper json) {
        this.motions = motions;
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
                .forEach(meeting -> minutes(meeting, items));
        return items;
    }

    /** Only once they are signed and laid out. */
    private void minutes(UUID meeting, List<Item> items) {
        papers.file(meeting)
                .ifPresent(file -> items.add(new Item(
                        "votes/minutes-%03d.pdf".formatted(items.size()),
                        file.name(),
                        () -> new ByteArrayInputStream(papers.content(meeting)),
                        file.sha256())));
    }
}
