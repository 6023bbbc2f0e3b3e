package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 不予公示: the notice that was begun is not published after all. */
@Component
class DropNotice implements Act {

    @Override
    public String code() {
        return "dropNotice";
    }

    @Override
    public String label() {
        return "不予公示";
    }

    @Override
    public boolean needsForm() {
        return false;
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
