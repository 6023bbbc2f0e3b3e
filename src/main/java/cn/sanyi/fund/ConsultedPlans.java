package cn.sanyi.fund;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The plans that members were asked about, as they were then. */
@Repository
class ConsultedPlans {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsultedPlans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ObjectNode> latest(String caseNumber) {
        return jdbc.sql("select plan from consultation where case_number = ? order by round desc limit 1")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .map(plan -> json.readValue(plan, ObjectNode.class));
    }
}
