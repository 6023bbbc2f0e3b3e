package cn.sanyi.approval.desk;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.comments.CommentDraftTable;
import cn.sanyi.approval.comments.Comments;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has begun to say with an act on a work item or a case; each sees their own only, and it ends with the act. */
@Service
public class CommentDrafts {

    private final CommentDraftTable table;
    private final WorkItems workItems;
    private final ActCatalogue catalogue;
    private final CaseAccess access;
    private final CaseActs caseActs;

    CommentDrafts(
            CommentDraftTable table,
            WorkItems workItems,
            ActCatalogue catalogue,
            CaseAccess access,
            CaseActs caseActs) {
        this.table = table;
        this.workItems = workItems;
        this.catalogue = catalogue;
        this.access = access;
        this.caseActs = caseActs;
    }

    /** Empty if there is none. @throws Problem not found where the case is not visible to this person */
    public String text(Actor actor, UUID item, String act) {
        WorkItems.View view = workItems.view(actor, item);
        return table.text(actor.personId(), view.item().id().toString(), act);
    }

    /** Empty if there is none. @throws Problem not found where the case is not visible to this person */
    public String text(Actor actor, String caseNumber, String act) {
        return table.text(
                actor.personId(), access.requireVisible(actor, caseNumber).number(), act);
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
        keep(actor, item.toString(), act, text);
    }

    /** The same for an act on the case. @throws Problem as the act itself would be refused now */
    @Transactional
    public void save(Actor actor, String caseNumber, String act, String text) {
        CaseFile caseFile = access.requireVisible(actor, caseNumber);
        caseActs.requireOffered(actor, caseFile, act);
        keep(actor, caseFile.number(), act, text);
    }

    private void keep(Actor actor, String about, String act, String text) {
        Comments.checkText(text);
        if (text.isBlank()) {
            table.discard(actor.personId(), about, act);
            return;
        }
        table.keep(actor.personId(), about, act, text);
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
