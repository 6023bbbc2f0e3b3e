package cn.sanyi.approval.materials;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Materials that a step has asked the applicant for (补充材料): their slots are open until they are provided. */
@Component
class AskedMaterials {

    private final WorkItemTable workItems;

    AskedMaterials(WorkItemTable workItems) {
        this.workItems = workItems;
    }

    /** Since when the slot is asked for; empty if it is not, or has been provided. */
    Optional<Instant> since(CaseFile caseFile, String slot) {
        return requests(caseFile).stream()
                .filter(item -> item.request() != null && item.request().slots().contains(slot))
                .map(WorkItem::openedAt)
                .min(Comparator.naturalOrder());
    }

    private List<WorkItem> requests(CaseFile caseFile) {
        return workItems.openInCase(caseFile.number()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.MATERIAL)
                .toList();
    }
}
