package cn.sanyi.document;

import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Reopened;
import cn.sanyi.document.Reply.Voiding;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case goes back behind its reply, a draft is discarded and a signed reply is void; it keeps its number. */
@Component
class FallenReplies {

    private final ReplyStore replies;
    private final CaseSteps steps;
    private final Clock clock;

    FallenReplies(ReplyStore replies, CaseSteps steps, Clock clock) {
        this.replies = replies;
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void on(Reopened reopened) {
        Stream.of(replies.drafted(reopened.caseNumber()), replies.inForce(reopened.caseNumber()))
                .flatMap(Optional::stream)
                .filter(reply -> steps.fallsWith(reopened.caseNumber(), replies.stepOf(reply.id()), reopened.toStep()))
                .forEach(this::fall);
    }

    /** Nothing has been signed before approval. */
    @EventListener
    void on(CaseRevoked revoked) {
        replies.drafted(revoked.caseFile().number()).ifPresent(this::fall);
    }

    private void fall(Reply reply) {
        if (reply.state() == ReplyState.DRAFT) {
            replies.discard(reply.id());
        } else {
            replies.makeVoid(reply.id(), new Voiding(null, clock.instant(), "办件退回，批复失效"));
        }
    }
}
