package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 有异议: the reviewing unit objects, with reasons; the committee sees it before it votes. */
@Component
class ObjectTo implements Act {

    @Override
    public String code() {
        return "object";
    }

    @Override
    public String label() {
        return "有异议";
    }

    @Override
    public boolean needsComment() {
        return true;
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
