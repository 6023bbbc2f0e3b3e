package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 同意: the reviewing unit agrees; conditions may be named in the form. */
@Component
class Agree implements Act {

    static final String CODE = ActCodes.AGREE;

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "同意").decides().clock("环节办结时本环节时限结束").carriesOver();
    }

    @Override
    public void perform(ActInProgress act) {
        act.answer();
    }
}
