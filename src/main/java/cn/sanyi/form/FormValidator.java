package cn.sanyi.form;

import cn.sanyi.platform.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks data against a form: same fields, same texts as the browser. */
public interface FormValidator {

    /**
     * @param schema the form
     * @param data as submitted
     * @param context what the server gave the form to choose from (options under their valuesKey); never trusted from the client
     * @return the data as it may be stored (hidden, read-only and unknown values dropped, expressions recomputed) and what is wrong
     */
    Result check(JsonNode schema, ObjectNode data, ObjectNode context);

    record Result(ObjectNode data, List<Problem.Field> problems) {}
}
