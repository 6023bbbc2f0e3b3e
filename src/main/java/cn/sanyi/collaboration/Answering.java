package cn.sanyi.collaboration;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever asked that there is an answer. */
@Component
class Answering {

    private final ApplicationEventPublisher events;

    Answering(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param what happened, as it follows the name of who did it */
    void tell(ActInProgress act, String what) {
        var request = act.workItem().request();
        if (request != null) {
            events.publishEvent(new HandlersTold(
                    act.caseFile(),
                    act.workItem().unit(),
                    request.person(),
                    act.actor().signature() + " " + what));
        }
    }
}
