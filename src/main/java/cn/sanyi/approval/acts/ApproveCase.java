package cn.sanyi.approval.acts;

import cn.sanyi.approval.CaseApproved;
import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.CaseState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 审核通过: from here on the applicant carries the plan out. */
@Component
class ApproveCase implements CaseEffect {

    private final CaseRegistry registry;
    private final ApplicationEventPublisher events;

    ApproveCase(CaseRegistry registry, ApplicationEventPublisher events) {
        this.registry = registry;
        this.events = events;
    }

    @Override
    public String name() {
        return "approveCase";
    }

    @Override
    public void apply(String caseNumber) {
        events.publishEvent(new CaseApproved(registry.move(caseNumber, CaseState.CARRYING_OUT)));
    }
}
