package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 办结: the office closes what has been carried out. */
@Component
class Close implements Act {

    @Override
    public String code() {
        return "close";
    }

    @Override
    public String label() {
        return "办结";
    }

    @Override
    public void perform(ActInProgress act) {
        act.freezeData();
        act.completeStep(Map.of());
    }
}
