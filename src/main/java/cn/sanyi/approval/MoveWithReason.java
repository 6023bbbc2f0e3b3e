package cn.sanyi.approval;

import java.util.Map;

/** An act that says why and lets the process go on: no form, nothing but the reason. */
abstract class MoveWithReason implements Act {

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
