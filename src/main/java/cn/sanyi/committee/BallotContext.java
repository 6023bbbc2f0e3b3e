package cn.sanyi.committee;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells the form of the ballot whether the vote is secret, and on which changes it is. */
@Component
class BallotContext implements FormContext {

    private final Motions motions;

    BallotContext(Motions motions) {
        this.motions = motions;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals("ballot")) {
            return;
        }
        motions.ofCase(caseFile.number()).stream()
                .filter(motion -> motion.state() == MotionState.OPEN)
                .reduce((earlier, later) -> later)
                .ifPresent(motion -> contribute(motion, context));
    }

    private static void contribute(Motion motion, ObjectNode context) {
        context.put("secret", motion.secret());
        if (!motion.changes().isEmpty()) {
            context.put(
                    "changesText",
                    motion.changes().stream()
                            .map(ChangeLists::inWords)
                            .collect(Collectors.joining("；", "投同意票，即同意按下列修改后通过：", "。")));
        }
    }
}
