package cn.sanyi.approval.forms;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.platform.Problem;
import org.springframework.stereotype.Component;

/** What is chosen in a secret act is kept nowhere on the way. */
@Component
class Secrecy {

    private final ActCatalogue catalogue;

    Secrecy(ActCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Problem if the item offers a secret act: a draft would hold the choice beside the person's name */
    void requireDraftable(WorkItem item) {
        if (item.acts().stream().map(catalogue::act).anyMatch(act -> act.entry().is(ActEntry.Trait.SECRET))) {
            throw Problem.refused("no-draft-of-a-ballot", "表决票不存草稿，请直接提交。");
        }
    }
}
