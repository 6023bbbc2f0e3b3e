package cn.sanyi.publicity;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepLeft;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A notice does not outlive the step it waits in: where a case is returned, revoked or ended over it, it is taken down. */
@Component
class FallenNotices {

    private final PublicNoticeStore notices;
    private final Clock clock;

    FallenNotices(PublicNoticeStore notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(StepLeft left) {
        if (left.step().state() == Step.State.CLEARED
                && left.definition().acts().contains(CloseNotice.CODE)) {
            notices.openIn(NoticeRun.of(left.step()))
                    .ifPresent(notice -> notices.withdraw(notice.id(), clock.instant(), "办件退回或终止，公示撤下"));
        }
    }
}
