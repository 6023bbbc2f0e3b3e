package cn.sanyi.expert;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How many experts a panel needs. The documents say nothing of panels; the number is a parameter of the place. */
@Component
class PanelRules {

    private final Parameters parameters;
    private final Clock clock;

    PanelRules(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** One where the place gives no number. */
    int fewest(CaseFile caseFile) {
        return parameters
                .find(PanelParameterKeys.FEWEST, caseFile.jurisdiction(), today())
                .map(Parameter::value)
                .map(Integer::parseInt)
                .orElse(1);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
