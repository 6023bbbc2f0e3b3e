package cn.sanyi.approval;

import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.CaseState;
import org.springframework.stereotype.Component;

/** 审核通过: from here on the applicant carries the plan out. */
@Component
class ApproveCase implements CaseEffect {

    private final CaseRegistry registry;

    ApproveCase(CaseRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "approveCase";
    }

    @Override
    public void apply(String caseNumber) {
        registry.move(caseNumber, CaseState.CARRYING_OUT);
    }
}
