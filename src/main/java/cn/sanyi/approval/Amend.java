package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请变更: while a plan is carried out the applicant wants to change it, with a reason. */
@Component
class Amend implements Act {

    static final String CODE = "amend";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "申请变更";
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
