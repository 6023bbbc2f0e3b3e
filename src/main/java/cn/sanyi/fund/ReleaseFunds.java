package cn.sanyi.fund;

import cn.sanyi.approval.CaseEffect;
import org.springframework.stereotype.Component;

/** 释放预留: the plan was not passed, what was set aside is free again. */
@Component
class ReleaseFunds implements CaseEffect {

    private final Reservations reservations;

    ReleaseFunds(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public String name() {
        return "releaseFunds";
    }

    @Override
    public void apply(String caseNumber) {
        reservations.release(caseNumber, "方案未通过，释放预留");
    }
}
