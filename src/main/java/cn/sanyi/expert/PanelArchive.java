package cn.sanyi.expert;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The panels of a case in its archive package. */
@Component
class PanelArchive implements ArchiveContribution {

    private final Panels panels;
    private final JsonMapper json;

    PanelArchive(Panels panels, JsonMapper json) {
        this.panels = panels;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        List<Panel> all = panels.ofCase(caseFile.number());
        return all.isEmpty()
                ? List.of()
                : List.of(Item.text("experts/panels.json", "专家评审", json.writeValueAsString(all)));
    }
}
