package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 办结: the office closes what has been carried out. */
@Component
class Close implements Act {

    @Override
    public ActEntry entry() {
        return ActEntry.of("close", "办结").movesOn().clock("本环节时限结束").ledger("账目须已结清");
    }

    @Override
    public void perform(ActInProgress act) {
        act.freezeData();
        act.completeStep(Map.of());
    }
}
