package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报落实完毕: the applicant says that everything has been carried out. */
@Component
class Complete implements Act {

    @Override
    public ActEntry entry() {
        return ActEntry.of("complete", "申报落实完毕").movesOn().withoutForm().withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
