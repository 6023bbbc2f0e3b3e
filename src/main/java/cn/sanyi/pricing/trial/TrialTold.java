package cn.sanyi.pricing.trial;

import cn.sanyi.approval.HandlersTold;
import cn.sanyi.casefile.CaseFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the hospital, the leading unit and those that decide with it what has become of an item. */
@Component
class TrialTold {

    private final TrialCase trials;
    private final ApplicationEventPublisher events;

    TrialTold(TrialCase trials, ApplicationEventPublisher events) {
        this.trials = trials;
        this.events = events;
    }

    void everybody(CaseFile caseFile, String text) {
        trials.concerned(caseFile).forEach(unit -> events.publishEvent(new HandlersTold(caseFile, unit, null, text)));
    }

    void lead(CaseFile caseFile, String text) {
        trials.lead(caseFile).ifPresent(unit -> events.publishEvent(new HandlersTold(caseFile, unit, null, text)));
    }
}
