package cn.sanyi.approval;

import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.CaseState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 办结: nothing more is to be done. */
@Component
class CloseCase implements CaseEffect {

    private final CaseRegistry registry;
    private final ApplicationEventPublisher events;

    CloseCase(CaseRegistry registry, ApplicationEventPublisher events) {
        this.registry = registry;
        this.events = events;
    }

    @Override
    public String name() {
        return "closeCase";
    }

    @Override
    public void apply(String caseNumber) {
        events.publishEvent(new CaseClosed(registry.move(caseNumber, CaseState.CLOSED)));
    }
}
