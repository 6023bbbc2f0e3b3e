package cn.sanyi.committee;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.Motion.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gives the form of the reply the result it states, under {@code voteResult}; before who drafts the text reads it. */
@Component
@Order(0)
class VoteResultText implements FormContext {

    private final Motions motions;

    VoteResultText(Motions motions) {
        this.motions = motions;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals("reply")) {
            return;
        }
        motions.ofCase(caseFile.number()).stream()
                .filter(motion -> motion.state() == MotionState.PASSED)
                .map(Motion::result)
                .reduce((earlier, later) -> later)
                .map(Result::text)
                .ifPresent(text -> context.put("voteResult", text));
    }
}
