package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请变更: while a plan is carried out the applicant wants to change it, with a reason. */
@Component
class Amend implements Act {

    static final String CODE = "amend";

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "申请变更").movesOn().withoutForm().withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
