package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
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

    /** Before any case. */
    private static final LocalDate ALWAYS = LocalDate.of(2022, 1, 1);

    private final Procedures procedures;
    private final StepLimitKeys limits;
    private final ParameterRegister register;
    private final Jurisdictions places;

    EmptyLimits(Procedures procedures, StepLimitKeys limits, ParameterRegister register, Jurisdictions places) {
        this.places = places;
        this.procedures = procedures;
        this.limits = limits;
        this.register = register;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        procedures.all().forEach(this::enter);
    }

    private void enter(Procedure procedure) {
        var keys = limits.names(procedure).keySet().stream()
                .map(StepLimitKeys::days)
                .toList();
        places.all().stream()
                .map(Jurisdiction::code)
                .filter(place -> procedures.offer(procedure.key(), place).offered())
                .map(place -> places.atLevel(place, "prefecture")
                        .map(Jurisdiction::code)
                        .orElse(place))
                .distinct()
                .forEach(place -> keys.stream()
                        .filter(key -> nothingSaid(key, place))
                        .forEach(key -> register.enterEmpty(key, place, ALWAYS, SOURCE)));
    }

    /** Neither there nor above: an empty row never hides a number. */
    private boolean nothingSaid(String key, String place) {
        return places.all().stream()
                .filter(above -> places.isWithin(place, above.code()))
                .allMatch(above -> register.timeline(key, above.code()).isEmpty());
    }
}
