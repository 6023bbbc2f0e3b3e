package cn.sanyi.rules;

import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives every step of a released procedure its row of the register, without a number: the documents state none (文件未规定),
 * and administrators find where to enter one.
 */
@Component
class EmptyLimits implements ApplicationRunner {

    private static final String SOURCE = "文件未规定此环节的办理时限，留空，不计时";

    private final Procedures procedures;
    private final StepLimitKeys limits;
    private final ParameterRegister register;
    private final Clock clock;

    EmptyLimits(Procedures procedures, StepLimitKeys limits, ParameterRegister register, Clock clock) {
        this.procedures = procedures;
        this.limits = limits;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        procedures.all().forEach(this::enter);
    }

    private void enter(Procedure procedure) {
        LocalDate today = LocalDate.now(clock);
        procedure.offers().stream().filter(Procedure.Offer::offered).forEach(offer -> limits.names(procedure)
                .keySet()
                .forEach(limit -> register.enterEmpty(StepLimitKeys.days(limit), offer.within(), today, SOURCE)));
    }
}
