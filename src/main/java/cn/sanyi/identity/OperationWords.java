package cn.sanyi.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Gives each operation its name and summary, examples to those that have some, and words to the modules. */
class OperationWords implements GlobalOpenApiCustomizer {

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("approval", "任务和办理"),
            Map.entry("casefile", "办件和材料"),
            Map.entry("collaboration", "催办、抄送、征求意见"),
            Map.entry("committee", "医管委表决和会议"),
            Map.entry("deadline", "时限和工作日历"),
            Map.entry("document", "文书和归档"),
            Map.entry("expert", "专家评审"),
            Map.entry("fund", "结算、方案、拨付"),
            Map.entry("identity", "登录、账号、访问令牌"),
            Map.entry("jurisdiction", "辖区和参数"),
            Map.entry("notification", "通知"),
            Map.entry("organization", "单位、人员、岗位"),
            Map.entry("policy", "条款和落实"),
            Map.entry("portal", "跨模块的查询和导出"),
            Map.entry("pricing", "新增项目试行"),
            Map.entry("procedure", "事项"),
            Map.entry("publicity", "公示和异议"),
            Map.entry("settings", "规则设置"));

    private final OperationList words;
    private final Map<String, Map<String, Object>> examples;

    OperationWords(OperationList words, JsonMapper json) {
        this.words = words;
        this.examples = examples(json);
    }

    /** By operationId and name: the files {@code openapi/examples/<operationId>.<name>.json}. */
    private static Map<String, Map<String, Object>> examples(JsonMapper json) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/examples/*.json")) {
                String[] name = Objects.requireNonNull(file.getFilename()).split("\\.");
                found.computeIfAbsent(name[0], id -> new TreeMap<>())
                        .put(name[1], json.readValue(file.getContentAsByteArray(), Object.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    @Override
    public void customise(OpenAPI description) {
        Set<String> modules = new TreeSet<>();
        description.getPaths().forEach((address, path) -> path.readOperationsMap()
                .forEach((method, operation) -> {
                    name(operation, words.of(method.name(), address));
                    modules.addAll(Objects.requireNonNullElse(operation.getTags(), List.of()));
                }));
        description.setTags(modules.stream()
                .map(each -> new Tag().name(each).description(MODULES.getOrDefault(each, each)))
                .collect(Collectors.toList()));
    }

    private void name(Operation operation, OperationList.@Nullable Words known) {
        if (known == null) {
            return;
        }
        operation.operationId(known.id()).summary(known.summary());
        if (!known.status().isEmpty()) {
            var success = operation.getResponses().remove("200");
            operation.getResponses().addApiResponse(known.status(), success.description("完成"));
        }
        var body = operation.getRequestBody();
        if (body != null) {
            examples.getOrDefault(known.id(), Map.of()).forEach((name, value) -> body.getContent()
                    .values()
                    .forEach(content -> content.addExamples(name, new Example().value(value))));
        }
    }
}
