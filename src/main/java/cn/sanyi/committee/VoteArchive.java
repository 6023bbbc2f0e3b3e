package cn.sanyi.committee;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The votes on a case in its archive package, as anybody who sees the case may see them. */
@Component
class VoteArchive implements ArchiveContribution {

    private final Motions motions;
    private final JsonMapper json;

    VoteArchive(Motions motions, JsonMapper json) {
        this.motions = motions;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        var all = motions.ofCase(caseFile.number());
        return all.isEmpty() ? List.of() : List.of(Item.text("votes/motions.json", "表决", json.writeValueAsString(all)));
    }
}
