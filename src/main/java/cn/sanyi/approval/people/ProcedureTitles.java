package cn.sanyi.approval.people;

import cn.sanyi.organization.DelegableProcedures;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A deputy can be named for each procedure of the catalogue. */
@Component
class ProcedureTitles implements DelegableProcedures {

    private final Procedures procedures;

    ProcedureTitles(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        procedures.all().forEach((Procedure each) -> titles.put(each.key(), each.title()));
        return titles;
    }
}
