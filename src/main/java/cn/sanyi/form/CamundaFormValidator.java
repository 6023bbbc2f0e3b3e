package cn.sanyi.form;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks submissions the way form-js 1.23 does, and what a browser cannot send besides. */
@Component
class CamundaFormValidator implements FormValidator {

    @Override
    public Result check(JsonNode schema, ObjectNode data, ObjectNode context) {
        Scope scope = Settled.of(schema, Values.read(schema, data), Values.given(context));
        Walk walk = new Walk(context);
        ObjectNode kept = walk.form(schema, data, scope);
        return new Result(kept, List.copyOf(walk.problems()));
    }
}
