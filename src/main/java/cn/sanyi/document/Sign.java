package cn.sanyi.document;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.document.Reply.Signature;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Another person signs: the reply gets its number and is rendered once the act is committed. */
@Component
class Sign implements Act {

    private final ReplyStore replies;
    private final Numbering numbering;
    private final Directory directory;
    private final Renderings renderings;

    Sign(ReplyStore replies, Numbering numbering, Directory directory, Renderings renderings) {
        this.replies = replies;
        this.numbering = numbering;
        this.directory = directory;
        this.renderings = renderings;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("sign", "签发").movesOn().by("拟稿人以外的签发人").tells("申请单位、下一环节的承办人");
    }

    @Override
    public void perform(ActInProgress act) {
        Reply draft = draftFor(act);
        Unit issuer = directory
                .unit(act.workItem().unit())
                .orElseThrow(() -> Problem.refused("issuer-missing", "签发单位不存在，不能签发"));
        Numbering.Number number = numbering.next(issuer, act.at());
        var signature = new Signature(
                act.actor().personId(), act.actor().name(), act.at(), issuer.id(), issuer.name(), number.text());
        replies.inForce(act.caseFile().number()).ifPresent(earlier -> {
            replies.supersede(earlier.id());
            act.note("supersedes", Objects.requireNonNull(earlier.signature()).number());
        });
        replies.sign(draft.id(), signature, number.year(), number.seq());
        renderings.request(draft.id());
        act.freezeData();
        act.note("number", number.text());
        act.note("title", draft.text().title());
        act.completeStep(Map.of());
    }

    private Reply draftFor(ActInProgress act) {
        Reply draft =
                replies.drafted(act.caseFile().number()).orElseThrow(() -> Problem.refused("no-draft", "没有待签发的批复稿"));
        if (draft.drafting().by().equals(act.actor().personId())) {
            throw Problem.refused("same-person", "批复由您本人拟制，须由另一人签发");
        }
        return draft;
    }
}
