package cn.sanyi.approval;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has begun to say with an act; each sees their own only, and it ends with the act. */
@Service
public class CommentDrafts {

    private final CommentDraftTable table;
    private final WorkItems workItems;
    private final ActCatalogue catalogue;

    CommentDrafts(CommentDraftTable table, WorkItems workItems, ActCatalogue catalogue) {
        this.table = table;
        this.workItems = workItems;
        this.catalogue = catalogue;
    }

    /** Empty if there is none. @throws Problem not found where the case is not visible to this person */
    public String text(Actor actor, UUID item, String act) {
        WorkItems.View view = workItems.view(actor, item);
        return table.text(actor.personId(), view.item().id(), act);
    }

    /**
     * Keeps the text; an empty one ends the draft.
     *
     * @throws Problem not found, forbidden, or refused where the act is not offered; {@code draft-secret}, {@code comment-too-long}
     */
    @Transactional
    public void save(Actor actor, UUID item, String act, String text) {
        WorkItems.View view = workItems.view(actor, item);
        requireOffered(view, act);
        Comments.checkText(text);
        if (text.isBlank()) {
            table.discard(actor.personId(), item, act);
            return;
        }
        table.keep(actor.personId(), item, act, text);
    }

    private void requireOffered(WorkItems.View view, String act) {
        if (view.offers().stream().noneMatch(offer -> offer.code().equals(act))) {
            throw view.refusal() == null
                    ? Problem.refused("act-not-offered", "这项任务不提供办理动作“" + act + "”。")
                    : Problem.forbidden("not-yours", view.refusal());
        }
        if (catalogue.act(act).entry().is(ActEntry.Trait.SECRET)) {
            throw Problem.refused("draft-secret", "“" + catalogue.act(act).label() + "”不存草稿。");
        }
    }
}
