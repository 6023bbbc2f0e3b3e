package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理: the case is complete and goes on to review. */
@Component
class Accept implements Act {

    @Override
    public String code() {
        return "accept";
    }

    @Override
    public String label() {
        return "受理";
    }

    @Override
    public boolean needsForm() {
        return false;
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
