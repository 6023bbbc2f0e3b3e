package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.ReleaseResources;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The release the case ran on: processes, decisions, forms, unchanged. */
@Component
class ModelPart implements ArchiveContribution {

    private final Procedures procedures;
    private final ReleaseResources resources;
    private final JsonMapper json;

    ModelPart(Procedures procedures, ReleaseResources resources, JsonMapper json) {
        this.procedures = procedures;
        this.resources = resources;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        List<Item> items = new ArrayList<>();
        resources
                .of(release.deploymentRef())
                .forEach((name, bytes) ->
                        items.add(new Item("model/" + name, name, () -> new ByteArrayInputStream(bytes), null)));
        items.add(Item.text("model/release.json", "流程版本", json.writeValueAsString(release)));
        return items;
    }
}
