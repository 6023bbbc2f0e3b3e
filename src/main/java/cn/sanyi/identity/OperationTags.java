package cn.sanyi.identity;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Sorts operations by the module that answers them. */
class OperationTags implements GlobalOperationCustomizer {

    private static final String ROOT = "cn.sanyi.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String type = method.getBeanType().getPackageName() + ".";
        if (type.startsWith(ROOT)) {
            operation.setTags(List.of(type.substring(ROOT.length(), type.indexOf('.', ROOT.length()))));
        }
        return operation;
    }
}
