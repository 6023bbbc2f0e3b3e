package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 发布公示: from its first day on everybody can read it and object. */
@Component
class PublishNotice implements Act {

    static final String CODE = "publishNotice";

    private final PublicNoticeStore notices;
    private final Parameters parameters;
    private final Directory directory;
    private final Clock clock;

    PublishNotice(PublicNoticeStore notices, Parameters parameters, Directory directory, Clock clock) {
        this.notices = notices;
        this.parameters = parameters;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "发布公示").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        NoticeForm form = NoticeForm.of(act.data());
        String place = act.caseFile().jurisdiction();
        form.check(LocalDate.now(clock), place, parameters);
        Unit unit = directory
                .unit(act.workItem().unit())
                .orElseThrow(() -> Problem.refused("unit-missing", "发布单位不存在，不能发布。"));
        var notice = new PublicNotice(
                UUID.randomUUID(),
                act.caseFile().number(),
                NoticeRun.of(act.step()),
                place,
                unit.id(),
                unit.name(),
                form.subject(),
                form.body(),
                form.document(),
                form.opensOn(),
                form.closesOn(),
                PublicNotice.State.OPEN,
                act.actor().name(),
                act.at(),
                null,
                null,
                null);
        notices.publish(notice, act.actor().personId());
        act.note("version", act.freezeData());
        act.note("notice", notice.id().toString());
        act.note("window", form.opensOn() + "/" + form.closesOn());
        act.completeStep(Map.of());
    }
}
