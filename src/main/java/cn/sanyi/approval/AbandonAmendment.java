package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 放弃变更: the approved plan is carried out as it is. */
@Component
class AbandonAmendment implements Act {

    static final String CODE = "abandonAmendment";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "放弃变更";
    }

    @Override
    public boolean needsForm() {
        return false;
    }

    @Override
    public boolean needsComment() {
        return true;
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
