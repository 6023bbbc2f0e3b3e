package cn.sanyi.fund;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.fund.Consultation.Answer;
import cn.sanyi.platform.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a member's answer; the last one completes the step. */
@Component
class MemberAnswers {

    private final ConsultationTable table;

    MemberAnswers(ConsultationTable table) {
        this.table = table;
    }

    void give(ActInProgress act, Answer answer) {
        Consultation running = running(act);
        String opinion = act.data().path("opinion").asStringOpt().orElse("");
        if (!table.answer(running.id(), act.workItem().unit(), answer, opinion, By.actor(act.actor()), act.at())) {
            throw Problem.refused("consultation-not-asked", "本单位不在这次征求意见的名单内，或已经答复。");
        }
        act.freezeData();
        act.note("answer", answer.name());
        if (running.unanswered().size() == 1) {
            table.end(running.id(), Consultation.State.FINISHED, act.actor().name(), "", act.at());
            act.completeStep(Map.of());
        } else {
            act.closeWorkItem();
        }
    }

    Consultation running(ActInProgress act) {
        return table.latest(act.caseFile().number())
                .filter(Consultation::isRunning)
                .orElseThrow(() -> Problem.conflict("consultation-over", "这次征求意见已经结束。"));
    }

    void close(ActInProgress act, String reason) {
        Consultation running = running(act);
        table.end(running.id(), Consultation.State.CLOSED, act.actor().name(), reason, act.at());
        act.note("unanswered", AskedMembers.names(running.unanswered()));
        act.completeStep(Map.of());
    }
}
