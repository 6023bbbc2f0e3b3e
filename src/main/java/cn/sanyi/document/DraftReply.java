package cn.sanyi.document;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.document.Reply.Drafting;
import cn.sanyi.document.Reply.Text;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** One person drafts the reply; drafting again after a redraft replaces the draft. */
@Component
class DraftReply implements Act {

    static final String CODE = "draftReply";
    static final String FORM = "reply";

    private final ReplyStore replies;
    private final DisclosureStore disclosures;
    private final Directory directory;

    DraftReply(ReplyStore replies, DisclosureStore disclosures, Directory directory) {
        this.replies = replies;
        this.disclosures = disclosures;
        this.directory = directory;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "送签").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        ObjectNode data = act.data();
        var text = new Text(typed(data, "title"), typed(data, "recipient"), typed(data, "body"), typed(data, "copies"));
        String office = directory.unit(act.workItem().unit()).map(Unit::name).orElse("");
        var drafting = new Drafting(act.actor().personId(), act.actor().name(), act.at());
        var disclosure = Disclosure.of(
                typed(data, "disclosure"), typed(data, "disclosureGround"), typed(data, "disclosureReason"));
        replies.draft(act.caseFile().number(), act.step().id(), text, office, drafting);
        replies.drafted(act.caseFile().number())
                .ifPresent(draft ->
                        disclosures.decide(draft.id(), disclosure, drafting.by(), drafting.name(), drafting.at()));
        act.note("version", act.freezeData());
        act.completeStep(Map.of());
    }

    private static String typed(ObjectNode data, String field) {
        return data.path(field).asStringOpt().orElse("");
    }
}
