package cn.sanyi.publicity;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import org.springframework.stereotype.Component;

/** Finds the notice that the run of a step carries. */
@Component
class OpenNotice {

    private final PublicNoticeStore notices;

    OpenNotice(PublicNoticeStore notices) {
        this.notices = notices;
    }

    PublicNotice of(ActInProgress act) {
        return notices.openIn(NoticeRun.of(act.step()))
                .orElseThrow(() -> Problem.conflict("notice-not-open", "这项公示已经结束。"));
    }
}
