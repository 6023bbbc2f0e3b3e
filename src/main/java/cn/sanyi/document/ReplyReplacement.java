package cn.sanyi.document;

import cn.sanyi.approval.StepEntered;
import cn.sanyi.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reply is drafted anew beside the main process only where none holds: the one before is void. */
@Component
class ReplyReplacement {

    private final ReplyStore replies;

    ReplyReplacement(ReplyStore replies) {
        this.replies = replies;
    }

    @EventListener
    void on(StepEntered entered) {
        boolean replaces =
                entered.step().isBeside() && entered.definition().acts().contains(DraftReply.CODE);
        if (replaces && replies.inForce(entered.caseFile().number()).isPresent()) {
            throw Problem.refused("reply-in-force", "批复仍然有效，不需要重新批复；要改内容请按变更办理。");
        }
    }
}
