package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 结束公示: only when its window is over and every objection has been answered. */
@Component
class CloseNotice implements Act {

    static final String CODE = "closeNotice";

    private final OpenNotice open;
    private final PublicNoticeStore notices;
    private final ObjectionStore objections;
    private final Clock clock;

    CloseNotice(OpenNotice open, PublicNoticeStore notices, ObjectionStore objections, Clock clock) {
        this.open = open;
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "结束公示").movesOn().during("公示期满且异议均已答复");
    }

    @Override
    public void perform(ActInProgress act) {
        PublicNotice notice = open.of(act);
        String result = act.data().path("result").asString("").strip();
        require(notice, result);
        notices.close(notice.id(), act.at(), result.isEmpty() ? null : result);
        act.freezeData();
        act.note("notice", notice.id().toString());
        act.note("objections", objections.count(notice.id()).received());
        act.completeStep(NoticeRun.outcome(act, "closed"));
    }

    private void require(PublicNotice notice, String result) {
        if (!LocalDate.now(clock).isAfter(notice.closesOn())) {
            throw Problem.refused("notice-window-open", "公示期至 %s 届满，届满后才能结束公示。".formatted(notice.closesOn()));
        }
        ObjectionCount count = objections.count(notice.id());
        if (count.open() > 0) {
            throw Problem.refused("objections-unanswered", "还有 %d 件异议没有答复，答复后才能结束公示。".formatted(count.open()));
        }
        String found = PersonalData.describe(result);
        if (!found.isEmpty()) {
            String message = "“公示结果”中有个人信息，请删去：%s。".formatted(found);
            throw Problem.refused(
                    "notice-refused", message, List.of(new Problem.Field("result", "personal-data", message)));
        }
    }
}
