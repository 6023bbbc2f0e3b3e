package cn.sanyi.approval;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报落实完毕: the applicant says that everything has been carried out. */
@Component
class Complete implements Act {

    @Override
    public String code() {
        return "complete";
    }

    @Override
    public String label() {
        return "申报落实完毕";
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
