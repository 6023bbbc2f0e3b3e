package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.platform.Problem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Effects that leave a row, and refuse where a test says so. */
class RecordingEffects {

    private final JdbcClient jdbc;

    private final Map<String, Problem> refusals = new HashMap<>();

    RecordingEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuse(String name, Problem problem) {
        refusals.put(name, problem);
    }

    void refuseNothing() {
        refusals.clear();
    }

    void refuseIfAsked(String name) {
        if (refusals.containsKey(name)) {
            throw refusals.get(name);
        }
    }

    CaseEffect named(String effect) {
        return new CaseEffect() {
            @Override
            public String name() {
                return effect;
            }

            @Override
            public void apply(String caseNumber) {
                jdbc.sql("insert into test_effect (case_number, name) values (?, ?)")
                        .params(caseNumber, effect)
                        .update();
                refuseIfAsked(effect);
            }
        };
    }
}
