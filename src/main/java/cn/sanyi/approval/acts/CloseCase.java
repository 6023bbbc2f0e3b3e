package cn.sanyi.approval.acts;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.CaseClosed;
import cn.sanyi.approval.CaseEffect;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 办结: nothing more is to be done, beside the main process either. */
@Component
class CloseCase implements CaseEffect {

    private final CaseRegistry registry;
    private final BesideProcesses beside;
    private final ApplicationEventPublisher events;

    CloseCase(CaseRegistry registry, BesideProcesses beside, ApplicationEventPublisher events) {
        this.registry = registry;
        this.beside = beside;
        this.events = events;
    }

    @Override
    public String name() {
        return "closeCase";
    }

    @Override
    public void apply(String caseNumber) {
        List<String> open = beside.open(caseNumber).stream().map(Step::name).toList();
        if (!open.isEmpty()) {
            throw Problem.refused("beside-open", "支线环节还没有办完，不能办结：" + String.join("、", open) + "。");
        }
        events.publishEvent(new CaseClosed(registry.move(caseNumber, CaseState.CLOSED)));
    }
}
