package cn.sanyi.a01;

import cn.sanyi.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People of a place who are away today, with or without a deputy; back again when told. */
final class Absent {

    private final Plans plans;
    private final List<Runnable> undo = new ArrayList<>();

    Absent(Plans plans) {
        this.plans = plans;
    }

    /** @param who as in {@link Plans#desk}; @param deputy name, empty for none; @return the absence */
    String away(String who, String deputy, Map<String, Object> scope) {
        String id = stated(who, plans.today().toString(), deputy, scope)
                .expect(201)
                .path("id")
                .asString();
        undo.add(() -> plans.desk(who).post("/api/v1/absences/" + id + "/cancellation", Map.of("reason", "提前返回")));
        return id;
    }

    Desk.Answer stated(String who, String day, String deputy, Map<String, Object> scope) {
        Map<String, Object> wanted = new HashMap<>(scope);
        wanted.putAll(Map.of("from", day, "to", day, "reason", "参加省局培训", "deputy", deputy));
        return plans.desk(who).post("/api/v1/absences", wanted);
    }

    Desk.Answer deputyTakenBack(String who, String absence) {
        return plans.desk(who).post("/api/v1/absences/" + absence + "/revocation", Map.of("reason", "本人可以办理"));
    }

    void everybodyIsBack() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
