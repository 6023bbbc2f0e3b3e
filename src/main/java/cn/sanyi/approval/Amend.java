package cn.sanyi.approval;

import org.springframework.stereotype.Component;

/** 申请变更: while a plan is carried out the applicant wants to change it, with a reason. */
@Component
class Amend extends MoveWithReason {

    static final String CODE = "amend";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "申请变更";
    }
}
