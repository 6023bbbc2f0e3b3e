package cn.sanyi.identity;

import cn.sanyi.platform.Money;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes records as they are answered: parts that may be null say so, money is text, documents are what they are. */
class NullableParts implements ModelConverter {

    private static final String REFERENCES = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        Schema<?> value = java == null ? null : value(java.getRawClass());
        if (value != null) {
            return value;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (java == null || !java.getRawClass().isRecord()) {
            return resolved;
        }
        Schema<?> model = resolved == null ? null : model(resolved, context);
        if (model == null || model.getProperties() == null) {
            return resolved;
        }
        for (RecordComponent part : java.getRawClass().getRecordComponents()) {
            if (mayBeNull(part)) {
                model.getProperties().computeIfPresent(part.getName(), (name, schema) -> orNull(schema));
            }
        }
        return resolved;
    }

    private static boolean mayBeNull(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is no bean to whoever reads it: money, and documents that their own schemas describe. */
    private static @Nullable Schema<?> value(Class<?> type) {
        if (type == Money.class) {
            return typed("string").pattern("^-?\\d+\\.\\d{2}$").description("金额，元，两位小数");
        }
        if (type == ArrayNode.class) {
            return typed("array").items(new JsonSchema());
        }
        if (type == ObjectNode.class) {
            return typed("object");
        }
        return JsonNode.class.isAssignableFrom(type) ? new JsonSchema() : null;
    }

    private static Schema<?> typed(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        schema.setType(type);
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        Map<String, Schema> defined = context.getDefinedModels();
        return resolved.get$ref() == null
                ? resolved
                : defined.get(resolved.get$ref().replace(REFERENCES, ""));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        var nothing = new JsonSchema();
        nothing.addType("null");
        return new JsonSchema().anyOf(List.of(schema, nothing));
    }
}
