package cn.sanyi.fund;

import cn.sanyi.approval.CaseEffect;
import org.springframework.stereotype.Component;

/** 预留资金: what the plan uses is set aside. */
@Component
class ReserveFunds implements CaseEffect {

    private final Reservations reservations;

    ReserveFunds(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public String name() {
        return "reserveFunds";
    }

    @Override
    public void apply(String caseNumber) {
        reservations.reserve(caseNumber);
    }
}
