package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 有异议: the reviewing unit objects, with reasons; the committee sees it before it votes. */
@Component
class ObjectTo implements Act {

    static final String CODE = ActCodes.OBJECT;

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "有异议")
                .decides()
                .withReason()
                .clock("环节办结时本环节时限结束")
                .carriesOver();
    }

    @Override
    public void perform(ActInProgress act) {
        act.answer();
    }
}
