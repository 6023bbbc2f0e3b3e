package cn.sanyi.approval;

import org.springframework.stereotype.Component;

/** 放弃变更: the approved plan is carried out as it is. */
@Component
class AbandonAmendment extends MoveWithReason {

    static final String CODE = "abandonAmendment";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "放弃变更";
    }
}
