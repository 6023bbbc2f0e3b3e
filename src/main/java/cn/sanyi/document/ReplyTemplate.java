package cn.sanyi.document;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.Reply.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of the reply begins with: the draft that was sent back, else the wording from the facts of the case. */
@Component
@Order(100)
class ReplyTemplate implements FormContext {

    private final ReplyStore replies;
    private final ReplyWording wording;

    ReplyTemplate(ReplyStore replies, ReplyWording wording) {
        this.replies = replies;
        this.wording = wording;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals(DraftReply.FORM)) {
            return;
        }
        Text text = replies.drafted(caseFile.number()).map(Reply::text).orElseGet(() -> wording.of(caseFile, context));
        context.put("title", text.title());
        context.put("recipient", text.recipient());
        context.put("body", text.body());
        context.put("copies", text.copies());
    }
}
