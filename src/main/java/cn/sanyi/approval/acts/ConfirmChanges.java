package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核对修改: the office confirms that the changes are those of the decision. */
@Component
class ConfirmChanges implements Act {

    static final String CODE = "confirmChanges";

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "确认修改").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
