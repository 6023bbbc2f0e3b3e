package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Submission;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.deadline.Clocks;
import org.springframework.stereotype.Component;

/** 提交: the applicant hands the case in. The first submission that passes the checks ends the procedure's limit (推). */
@Component
class Submit implements Act {

    static final String CODE = ActCodes.SUBMIT;

    private final Submission submission;
    private final CaseLimit limit;
    private final Clocks clocks;
    private final CaseRegistry registry;

    Submit(Submission submission, CaseLimit limit, Clocks clocks, CaseRegistry registry) {
        this.submission = submission;
        this.limit = limit;
        this.clocks = clocks;
        this.registry = registry;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交").movesOn().clock("首次提交结束报送时限").ledger("预留可分配结余");
    }

    @Override
    public void perform(ActInProgress act) {
        limit.clock(act.caseFile())
                .filter(clock -> clock.state() != Clocks.State.ENDED)
                .ifPresent(clock -> clocks.end(clock.id(), act.at(), "首次提交并通过系统检查"));
        limit.clock(act.caseFile()).ifPresent(clock -> noteWhetherLate(act, clock));
        submission.handIn(act);
    }

    private void noteWhetherLate(ActInProgress act, Clocks.CaseClock clock) {
        act.note("dueOn", clock.dueOn().toString());
        act.note("onTime", Boolean.TRUE.equals(clock.onTime()));
        if (Boolean.FALSE.equals(clock.onTime())) {
            registry.markLate(act.caseFile().number());
        }
    }
}
