package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 同意: the reviewing unit agrees; conditions may be named in the form. */
@Component
class Agree implements Act {

    @Override
    public String code() {
        return "agree";
    }

    @Override
    public String label() {
        return "同意";
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
